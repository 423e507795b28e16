// Runs before the first paint, so that neither theme nor direction jumps. A file, not inline: the page's
// content security policy allows no inline script. src/i18n/i18n.ts and Mantine read the same keys.
;(function () {
  const root = document.documentElement
  /** @param {string} key */
  function stored(key) {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  let scheme = stored('handleboard.theme')
  if (scheme !== 'light' && scheme !== 'dark')
    scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  root.setAttribute('data-mantine-color-scheme', scheme)
  let language = stored('handleboard.language')
  if (language !== 'en' && language !== 'he')
    language = navigator.language.toLowerCase().indexOf('he') === 0 ? 'he' : 'en'
  root.lang = language
  root.dir = language === 'he' ? 'rtl' : 'ltr'

  // What the app would ask for first, once it is here: it comes beside it (scripts/vite/early-messages.ts). Without
  // the addresses there is no server to ask either: in the run in a browser tab the API is not there yet.
  /** @param {string} href @param {Record<string, string>} as */
  function preload(href, as) {
    document.head.append(Object.assign(document.createElement('link'), { href, ...as }))
  }
  const messages = document.currentScript?.dataset[language]
  if (!messages) return
  preload(messages, { rel: 'modulepreload' })
  if (!/^\/(sign-in|first-admin|invitation|guest-review|shared-artwork)/.test(location.pathname))
    preload('/api/v1/me', { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' })
})()

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
})()

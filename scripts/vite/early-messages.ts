import type { Plugin } from 'vite'

const catalogue = /\/src\/i18n\/(en|he)\/base\.ts$/
const early = '<script src="/theme.js"'

/** Tells `public/theme.js` where the first messages of each language are: they are then loaded beside the app, not after it. */
export function earlyMessages(): Plugin {
  return {
    name: 'early-messages',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        if (!html.includes(early)) throw new Error(`index.html does not load ${early}`)
        const attributes = Object.values(bundle).flatMap((file) => {
          if (file.type !== 'chunk') return []
          const language = catalogue.exec(file.facadeModuleId ?? '')?.[1]
          return language === undefined ? [] : [` data-${language}="/${file.fileName}"`]
        })
        return html.replace(early, early + attributes.join(''))
      },
    },
  }
}

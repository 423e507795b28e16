import { oneIn, textIn, withoutEmpty } from '../../ui/search-params'

/** The address has words for the signs: `@` and `#` would have to be escaped there. */
export const signWords = ['at', 'hash', 'none', 'link'] as const
/** How the chosen format is shown large; left out it is the flat sheet. */
export const viewWords = ['place', 'photo', 'distance', 'drive'] as const
export const markWords = ['whatsapp', 'facebook', 'instagram', 'own'] as const

/** Everything that is chosen in the studio stands in its address, as plain text; what is left out is the usual. */
export type StudioSearch = {
  /** As typed or pasted. */
  handle?: string
  sign?: (typeof signWords)[number]
  language?: 'en' | 'he'
  /** `-` for no phrase at all; left out it is the usual one of the language. */
  phrase?: string
  lines?: '1' | '2'
  /** An id of the list, `own-print` or `own-screen`. */
  format?: string
  width?: string
  height?: string
  /** An id of the list, or own colours as `FFFFFF-25D366`: letters, then ground. */
  palette?: string
  mark?: (typeof markWords)[number]
  /** The id of a code of Meta's, or `phone:` and the id of a line. */
  code?: string
  /** Percent of the largest letters that fit. */
  size?: string
  light?: 'night'
  view?: (typeof viewWords)[number]
  kmh?: string
  aside?: string
  walk?: string
  /** The saved artwork that this is, or begins from. */
  artwork?: string
  /** Which version of it was opened: another one that came since is not written over. */
  version?: string
}

export function readStudioSearch(search: Record<string, unknown>): StudioSearch {
  return withoutEmpty({
    handle: textIn(search, 'handle', 300),
    sign: oneIn(search, 'sign', signWords),
    language: oneIn(search, 'language', ['en', 'he']),
    phrase: textIn(search, 'phrase', 600),
    lines: oneIn(search, 'lines', ['1', '2']),
    format: textIn(search, 'format', 40),
    width: textIn(search, 'width', 12),
    height: textIn(search, 'height', 12),
    palette: textIn(search, 'palette', 40),
    mark: oneIn(search, 'mark', markWords),
    code: textIn(search, 'code', 80),
    size: textIn(search, 'size', 5),
    light: oneIn(search, 'light', ['night']),
    view: oneIn(search, 'view', viewWords),
    kmh: textIn(search, 'kmh', 8),
    aside: textIn(search, 'aside', 8),
    walk: textIn(search, 'walk', 8),
    artwork: textIn(search, 'artwork', 64),
    version: textIn(search, 'version', 9),
  })
}

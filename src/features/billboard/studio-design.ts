import type { Design } from '../../../domain/billboard/compose/compose'
import { isColour } from '../../../domain/billboard/contrast'
import {
  customFormat,
  customPixels,
  type OwnSizeRefusal,
} from '../../../domain/billboard/custom-format'
import type { Format } from '../../../domain/billboard/format'
import { formatOf, openFormats } from '../../../domain/billboard/formats'
import { palettes, type Palette } from '../../../domain/billboard/palettes'
import type { Viewer } from '../../../domain/billboard/road-test'
import type { Sign } from '../../../domain/billboard/signs'
import { usualViewer, viewerRefusal, type ViewerRefusal } from '../../../domain/billboard/viewer'
import {
  directionOf,
  readPhrase,
  readyPhrases,
  type Phrase,
  type WordingLanguage,
} from '../../../domain/billboard/wording'
import { checkUsername, type UsernameCheck } from '../../../domain/username'
import type { StudioSearch } from './studio-search'

/** In the address, where there is no phrase. */
export const noPhrase = '-'

export const usualFormat = 'us-bulletin-14x48'

export const signOf: Record<NonNullable<StudioSearch['sign']>, Sign> = {
  at: '@',
  hash: '#',
  none: '',
  link: 'wa.me/',
}

/** What the address says, read and checked. */
export type Chosen = {
  name: UsernameCheck
  language: WordingLanguage
  phrase: Phrase
  design: Omit<Design, 'draft'>
}

export function readChosen(
  search: StudioSearch,
  usualLanguage: WordingLanguage,
  hasGlyph: (codePoint: number) => boolean,
): Chosen {
  const name = checkUsername(search.handle ?? '')
  const language = search.language ?? usualLanguage
  const phrase = readPhrase(phraseText(search, language), hasGlyph)
  const design = {
    username: name.valid ? name.username : '',
    shown: name.valid ? name.displayCase : '',
    sign: signOf[search.sign ?? 'at'],
    phrase: phrase.refusal === null ? phrase.text : '',
    direction: directionOf[language],
    lines: search.lines === '1' ? (1 as const) : (2 as const),
    size: percentOf(search) / 100,
    palette: paletteOf(search),
    // Own files and codes are read by whoever has them.
    mark: search.mark === 'own' ? null : (search.mark ?? null),
    qr: null,
  }
  return { name, language, phrase, design }
}

/** As it stands in the field. */
export function phraseText({ phrase }: StudioSearch, language: WordingLanguage): string {
  if (phrase === noPhrase) return ''
  return phrase ?? readyPhrases[language][0] ?? ''
}

export function percentOf({ size }: StudioSearch): number {
  const percent = Math.round(Number(size ?? 100))
  return percent >= 20 && percent <= 100 ? percent : 100
}

/** Own colours have no id of the list and stand out in nothing but the letters. */
export function paletteOf({ palette }: StudioSearch): Palette {
  const [ink, ground] = (palette ?? '').split('-').map((part) => `#${part}`.toUpperCase())
  if (ink !== undefined && ground !== undefined && isColour(ink) && isColour(ground))
    return { id: 'own', ink, ground, accent: ink }
  const usual: Palette = { id: 'own', ink: '#111B21', ground: '#25D366', accent: '#0B141A' }
  return palettes.find(({ id }) => id === palette) ?? palettes[0] ?? usual
}

export function ownPaletteText(ink: string, ground: string): string {
  return `${ink}-${ground}`.replaceAll('#', '').toUpperCase()
}

export type ChosenFormat =
  | { ok: true; format: Format }
  | { ok: false; refusal: OwnSizeRefusal; unit: 'mm' | 'px' }

/** Which formats have no size of their own, and what theirs is counted in. */
export function ownUnit(id: string): 'mm' | 'px' | null {
  const open = openFormats.find((format) => format.id === id)
  if (id === 'own-print' || open?.kind === 'own_print') return 'mm'
  return id === 'own-screen' || open?.kind === 'own_screen' ? 'px' : null
}

/** An id that the list does not know is the usual format: an old link still opens. */
export function readFormat(search: StudioSearch): ChosenFormat {
  const id = search.format ?? usualFormat
  const unit = ownUnit(id)
  if (unit !== null) return ownFormat(search, id, unit)
  const format = formatOf(id) ?? formatOf(usualFormat)
  if (format === undefined) throw new Error('The usual format is in the list.')
  return { ok: true, format }
}

export const usualOwnSize = {
  mm: { width: 3000, height: 2000 },
  px: { width: 1920, height: 1080 },
} as const

function ownFormat(search: StudioSearch, id: string, unit: 'mm' | 'px'): ChosenFormat {
  const usual = usualOwnSize[unit]
  const size = {
    width: search.width === undefined ? usual.width : Number(search.width),
    height: search.height === undefined ? usual.height : Number(search.height),
  }
  const of = openFormats.find((format) => format.id === id)
  const use = { audience: of?.audience === 'driver' ? 'driver' : 'walker' } as const
  const more = of === undefined ? use : { ...use, of }
  const own = unit === 'mm' ? customFormat(size, more) : customPixels(size, more)
  return 'format' in own
    ? { ok: true, format: own.format }
    : { ok: false, refusal: own.refusal, unit }
}

export type ChosenViewer = { viewer: Viewer; refusal: ViewerRefusal | null }

/** Who looks, as the address says; a number that means nothing is told, and the usual one counts. */
export function readViewer({ kmh, aside, walk }: StudioSearch, format: Format): ChosenViewer {
  const usual = usualViewer(format)
  const wished: Viewer =
    walk !== undefined
      ? { kind: 'walker', distanceM: Number(walk) }
      : kmh !== undefined || aside !== undefined
        ? {
            kind: 'driver',
            kmPerHour: Number(kmh ?? (usual.kind === 'driver' ? usual.kmPerHour : 50)),
            offsetM: Number(aside ?? (usual.kind === 'driver' ? usual.offsetM : 5)),
          }
        : usual
  const refusal = viewerRefusal(wished)
  return { viewer: refusal === null ? wished : usual, refusal }
}

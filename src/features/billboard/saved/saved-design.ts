import type { Artwork, ListedArtwork } from '../../../../domain/api/artworks'
import type { ArtworkDesign } from '../../../../domain/artwork'
import type { ArtworkOwnMark } from '../../../../domain/artwork-mark'
import {
  noPhrase,
  ownPaletteText,
  ownUnit,
  percentOf,
  usualFormat,
  usualOwnSize,
  type Chosen,
} from '../studio-design'
import type { StudioSearch } from '../studio-search'
import { phoneCode, phoneLineOf } from '../use-board-code'

/** What the studio reads of an artwork; a shared one and one of a list have it too. */
export type SavedDesign = Omit<ArtworkDesign, 'qr' | 'ownMark'>
type Drawn = { displayCase: string; design: SavedDesign }

/** What of the address is saved. Who looks and in which light is no part of an artwork. */
type Kept = Pick<Chosen, 'language' | 'design'> & {
  /** The file of the own mark, where there is one. */
  ownMark: ArtworkOwnMark | null
}

/**
 * The design as it is saved. `before` is what the artwork was: what the studio has no place for stays as it is there,
 * such as its other formats.
 */
export function designToSave(
  search: StudioSearch,
  { language, design, ownMark }: Kept,
  before?: ArtworkDesign,
): ArtworkDesign {
  const format = search.format ?? usualFormat
  const { palette } = design
  return {
    sign: search.sign ?? 'at',
    language,
    phrase: design.phrase,
    lines: design.lines,
    palette: palette.id === 'own' ? { ground: palette.ground, ink: palette.ink } : palette.id,
    mark: search.mark ?? 'none',
    // Field by field: the database has them in another order, and designs are compared as text.
    ownMark:
      search.mark === 'own' && ownMark !== null ? { name: ownMark.name, svg: ownMark.svg } : null,
    formats: withFirst(format, before?.formats ?? []),
    ...ownSizes(search, format, before),
    size: percentOf(search),
    qr: qrOf(search),
    compare: before?.compare ?? [],
  }
}

function qrOf({ code }: StudioSearch): ArtworkDesign['qr'] {
  if (code === undefined) return null
  return phoneLineOf(code) === null
    ? { kind: 'message_code', codeId: code }
    : { kind: 'phone_link' }
}

/** In the address of the studio, for the code of an artwork; the link to a number is that of the artwork's line. */
export function codeOfSaved({
  design: { qr },
  line,
}: Pick<Artwork | ListedArtwork, 'design' | 'line'>): string | undefined {
  if (qr?.kind === 'message_code') return qr.codeId
  return qr === null || line === null ? undefined : phoneCode(line.id)
}

/** The one that the studio shows comes first: moved there, or in the place of what was first. */
function withFirst(format: string, before: string[]): string[] {
  const rest = before.includes(format) ? before.filter((one) => one !== format) : before.slice(1)
  return [format, ...rest]
}

type OwnSizes = Pick<ArtworkDesign, 'customSize' | 'customPixels'>

function ownSizes(search: StudioSearch, format: string, before: OwnSizes | undefined): OwnSizes {
  const unit = ownUnit(format)
  const kept = {
    customSize: before?.customSize ?? null,
    customPixels: before?.customPixels ?? null,
  }
  if (unit === null) return kept
  const width = Number(search.width ?? usualOwnSize[unit].width)
  const height = Number(search.height ?? usualOwnSize[unit].height)
  return unit === 'mm'
    ? { ...kept, customSize: { widthMm: width, heightMm: height } }
    : { ...kept, customPixels: { width: Math.round(width), height: Math.round(height) } }
}

/** The ids of the formats that an artwork is drawn in; own sizes have ids too. */
export function formatIdsOf({ formats, customSize, customPixels }: SavedDesign): string[] {
  if (formats.length > 0) return formats
  if (customSize !== null) return ['own-print']
  return [customPixels === null ? usualFormat : 'own-screen']
}

/** The address of the studio that shows an artwork, in its first format or in another one of its own. */
export function searchOfSaved({ displayCase, design }: Drawn, formatId?: string): StudioSearch {
  const format = formatId ?? formatIdsOf(design)[0] ?? usualFormat
  const { palette, mark } = design
  return {
    handle: displayCase,
    ...(design.sign === 'at' ? {} : { sign: design.sign }),
    language: design.language,
    phrase: design.phrase === '' ? noPhrase : design.phrase,
    ...(design.lines === 1 ? { lines: '1' as const } : {}),
    format,
    ...sizeInSearch(design, format),
    palette: typeof palette === 'string' ? palette : ownPaletteText(palette.ink, palette.ground),
    ...(mark === 'none' ? {} : { mark }),
    ...(design.size === 100 ? {} : { size: String(design.size) }),
  }
}

/** The same with the code, for an artwork of one's own business. */
export function studioOfSaved(
  artwork: Pick<Artwork | ListedArtwork, 'displayCase' | 'design' | 'line'>,
): StudioSearch {
  const code = codeOfSaved(artwork)
  return { ...searchOfSaved(artwork), ...(code === undefined ? {} : { code }) }
}

/** The address of the studio that shows this version of an artwork. */
export function openingOf(
  artwork: Pick<Artwork | ListedArtwork, 'id' | 'version' | 'displayCase' | 'design' | 'line'>,
): StudioSearch {
  const { id, version } = artwork
  return { ...studioOfSaved(artwork), artwork: id, version: String(version) }
}

function sizeInSearch(
  { customSize, customPixels }: SavedDesign,
  format: string,
): Pick<StudioSearch, 'width' | 'height'> {
  const unit = ownUnit(format)
  if (unit === 'mm' && customSize !== null)
    return { width: String(customSize.widthMm), height: String(customSize.heightMm) }
  if (unit === 'px' && customPixels !== null)
    return { width: String(customPixels.width), height: String(customPixels.height) }
  return {}
}

import { codeOf } from '../../../domain/billboard/compose/board-code'
import { codeRaster } from '../../../domain/billboard/drawing/code-raster'
import { areaOf } from '../../../domain/billboard/drawing/commands'
import type { Raster } from '../../../domain/billboard/drawing/raster'
import type { Artwork } from './artwork-files'

export type CodeProblem = 'code_unread' | 'code_other'

/**
 * Decodes the code of an artwork again from its outlines, at half of what a file of them shows, or of the pixels that a
 * picture has.
 */
export async function codeProblem(
  { drawing, design, format }: Pick<Artwork, 'drawing' | 'design' | 'format'>,
  picture: boolean,
): Promise<CodeProblem | null> {
  const code = design.qr === null ? null : codeOf(design.qr)
  if (design.qr === null || code === null) return null
  const area = areaOf(drawing, format.kind === 'print' ? 'bleed' : 'trim')
  const filePxPerMm = picture && format.px !== null ? format.px.width / area.widthMm : null
  const raster = codeRaster(drawing, { modules: code.modules, filePxPerMm })
  // A format that takes no code has none; the choice says so.
  return raster === null ? null : readingProblem(raster, design.qr.url)
}

/** Whether pixels say that address. The reader is loaded when the first code is looked at. */
export async function readingProblem(
  { data, widthPx, heightPx }: Raster,
  url: string,
): Promise<CodeProblem | null> {
  const { default: readQr } = await import('jsqr')
  const found = readQr(data, widthPx, heightPx)?.data
  if (found === undefined) return 'code_unread'
  return found === url ? null : 'code_other'
}

/** Whether a code was wished that the format does not take, or has no room for. */
export function isWithoutCode({ drawing, design }: Pick<Artwork, 'drawing' | 'design'>): boolean {
  return design.qr !== null && !drawing.groups.some(({ role }) => role === 'qr')
}

import { areaOf, type Area, type Box, type Drawing, type Shape } from './commands'
import { withoutDraftMark } from './draft-mark'
import { paintTo } from './paint'
import { boundsOf, movePath } from './path-geometry'
import { paintableRaster, type Raster } from './raster'

/** How fine outlines are looked at: no camera sees more of a module. */
const finestPxPerModule = 8

/** A code is read at half the size that it has (billboard.md 6): so it is read by older phones and from farther away. */
const share = 0.5

/**
 * The code of a drawing and all that stands over it, as pixels to be decoded: at half of what the file has of it, or
 * of what outlines show. The word of a draft is left out, for it covers codes on purpose. `null` where there is no code.
 */
export function codeRaster(
  drawing: Drawing,
  { modules, filePxPerMm }: { modules: number; filePxPerMm: number | null },
): Raster | null {
  const clean = withoutDraftMark(drawing)
  const box = codeBox(drawing)
  if (box === null) return null
  const finest = (modules * finestPxPerModule) / box.widthMm
  const pxPerMm = Math.min(finest, filePxPerMm ?? finest) * share
  const side = Math.max(1, Math.round(box.widthMm * pxPerMm))
  const { raster, painter } = paintableRaster(side, side)
  paintTo(painter, cutOut(clean, box), { widthPx: side, heightPx: side })
  return raster
}

/** Where the code is in a picture of that many pixels, its quiet zone with it, and how wide it is read. */
export function codePixels(
  drawing: Drawing,
  area: Area,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): { left: number; top: number; width: number; height: number; readPx: number } | null {
  const box = codeBox(drawing)
  if (box === null) return null
  const { xMm, yMm, widthMm, heightMm } = areaOf(drawing, area)
  const [scaleX, scaleY] = [widthPx / widthMm, heightPx / heightMm]
  const [left, top] = [Math.floor((box.xMm - xMm) * scaleX), Math.floor((box.yMm - yMm) * scaleY)]
  const width = Math.max(1, Math.round(box.widthMm * scaleX))
  const height = Math.max(1, Math.round(box.heightMm * scaleY))
  return { left, top, width, height, readPx: Math.max(1, Math.round(width * share)) }
}

function codeBox({ groups }: Drawing): Box | null {
  return boundsOf(groups.flatMap(({ role, shapes }) => (role === 'qr' ? shapes : [])))
}

/** What stands inside of a box, as a drawing of its own. */
function cutOut({ groups }: Drawing, box: Box): Drawing {
  const moved = ({ path, ...shape }: Shape) => ({
    ...shape,
    path: movePath(path, -box.xMm, -box.yMm),
  })
  return {
    widthMm: box.widthMm,
    heightMm: box.heightMm,
    bleedMm: { x: 0, y: 0 },
    groups: groups.map((group) => ({ ...group, shapes: group.shapes.map(moved) })),
  }
}

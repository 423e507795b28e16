import type { Mark } from './brand-marks'
import type { Box } from './commands'
import { black } from './inks'
import { readPaint, type MarkPaint, type PaintProblem } from './own-mark-paint'
import { readShape, readTransform } from './own-mark-shapes'
import { boundsOf, transformPath, type Matrix } from './path-geometry'
import { readXmlTags, type XmlTag } from './xml-tags'

/** Why a file is refused. `what` names the element, attribute or value, for the sentence beside the field. */
export type OwnMarkProblem =
  | 'too_large'
  | 'not_plain_svg'
  | 'too_many_shapes'
  | 'element_not_allowed'
  | 'attribute_not_allowed'
  | 'no_size'
  | 'nothing_drawn'
  | 'outside_box'
  | 'bad_shape'
  | PaintProblem

export type OwnMark =
  | { ok: true; mark: Mark }
  | { ok: false; problem: OwnMarkProblem; what: string }

export const largestMarkBytes = 200_000
const mostShapes = 500
const deepest = 30

type Frame = { name: string; matrix: Matrix; paint: MarkPaint }

/**
 * The business's own official SVG file as a mark. It knows outlines, rectangles, circles, ellipses and groups with flat
 * fills; all else is refused, since a script, a picture from elsewhere or a style that we did not read would make the
 * printed mark another than the one that was shown.
 */
export function readOwnMark(source: string): OwnMark {
  const bytes = new TextEncoder().encode(source).length
  if (bytes > largestMarkBytes) return refused('too_large', String(bytes))
  const tags = readXmlTags(source)
  const root = tags?.[0]
  if (tags === null || root?.kind !== 'open' || root.name !== 'svg') return refused('not_plain_svg')
  const box = boxOf(root.attributes)
  if (box === null) return refused('no_size')
  const read = readTags(tags)
  if (!read.ok) return read
  const bounds = boundsOf(read.shapes.map((shape) => ({ ...shape, ink: shape.ink ?? black })))
  // A point or a line without width is drawn as nothing.
  if (bounds === null || !(bounds.widthMm > 0 && bounds.heightMm > 0))
    return refused('nothing_drawn')
  if (!isInside(bounds, box)) return refused('outside_box')
  return { ok: true, mark: { box, shapes: read.shapes } }
}

type ReadTags = { ok: true; shapes: Mark['shapes'] } | Extract<OwnMark, { ok: false }>

function readTags(tags: readonly XmlTag[]): ReadTags {
  const shapes: Mark['shapes'][number][] = []
  const stack: Frame[] = []
  let ended = false
  for (const tag of tags) {
    if (ended || stack.length > deepest) return refused('not_plain_svg')
    if (tag.kind === 'close') {
      if (stack.pop()?.name !== tag.name) return refused('not_plain_svg')
    } else {
      const read = readOpening(tag, stack.at(-1))
      if (!read.ok) return read
      shapes.push(...read.shapes)
      if (shapes.length > mostShapes) return refused('too_many_shapes')
      if (!tag.closed) stack.push(read.frame)
    }
    ended = stack.length === 0
  }
  return ended ? { ok: true, shapes } : refused('not_plain_svg')
}

/** What has no ink and no effect: words for people and programs. */
const silent = new Set(['title', 'desc'])
const holders = new Set(['svg', 'g'])
const drawn = new Set(['path', 'rect', 'circle', 'ellipse'])

const plainAttributes = new Set(
  `id class role version xmlns xmlns:xlink xml:space viewBox width height x y focusable transform
   fill fill-rule fill-opacity opacity stroke stroke-width style d rx ry cx cy r`.split(/\s+/),
)

type Opening = { ok: true; shapes: Mark['shapes']; frame: Frame } | Extract<OwnMark, { ok: false }>

function readOpening(tag: Extract<XmlTag, { kind: 'open' }>, around: Frame | undefined): Opening {
  const { name, attributes } = tag
  const known = silent.has(name) || holders.has(name) || drawn.has(name)
  const nested = around !== undefined && (name === 'svg' || !holders.has(around.name))
  if (!known || nested) return refused('element_not_allowed', name)
  const strange = [...attributes.keys()].find((key) => !plainAttributes.has(key) && !isLabel(key))
  if (strange !== undefined) return refused('attribute_not_allowed', strange)
  const matrix = readTransform(attributes.get('transform'), around?.matrix)
  const paint = readPaint(attributes, around?.paint)
  if (matrix === null) return refused('bad_shape', 'transform')
  if (!paint.ok) return refused(paint.problem, paint.what)
  const frame: Frame = { name, matrix, paint: paint.paint }
  if (!drawn.has(name) || paint.paint.ink === 'none') return { ok: true, shapes: [], frame }
  const path = readShape(name, attributes)
  if (path === null) return refused('bad_shape', name)
  const { ink, rule } = paint.paint
  return { ok: true, shapes: [{ path: transformPath(path, matrix), ink, rule }], frame }
}

/** Names for editors and readers: nothing follows from them. */
function isLabel(attribute: string): boolean {
  return /^(?:aria|data)-[a-z-]+$/.test(attribute)
}

function refused(problem: OwnMarkProblem, what = ''): Extract<OwnMark, { ok: false }> {
  return { ok: false, problem, what: what.slice(0, 60) }
}

/**
 * Viewers cut off what lies outside of the view box. In a drawing it would be painted over its neighbours, so it is
 * refused, but for the hair's breadth by which curves overshoot.
 */
function isInside(bounds: Box, box: Mark['box']): boolean {
  const slack = Math.max(box.width, box.height) / 100
  return (
    bounds.xMm >= box.x - slack &&
    bounds.yMm >= box.y - slack &&
    bounds.xMm + bounds.widthMm <= box.x + box.width + slack &&
    bounds.yMm + bounds.heightMm <= box.y + box.height + slack
  )
}

function boxOf(attributes: ReadonlyMap<string, string>): Mark['box'] | null {
  const numbers = (attributes.get('viewBox') ?? sizeOf(attributes))
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [x = NaN, y = NaN, width = NaN, height = NaN] = numbers
  const sound = numbers.length === 4 && numbers.every((number) => Math.abs(number) <= 1e6)
  return sound && width > 0 && height > 0 ? { x, y, width, height } : null
}

function sizeOf(attributes: ReadonlyMap<string, string>): string {
  const length = (name: string): string => (attributes.get(name) ?? '').replace(/px$/, '')
  return `0 0 ${length('width')} ${length('height')}`
}

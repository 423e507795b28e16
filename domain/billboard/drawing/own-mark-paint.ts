import type { Ink } from './commands'
import { black, inkOf } from './inks'

export type PaintProblem =
  | 'colour_not_allowed'
  | 'see_through'
  | 'stroke_not_allowed'
  | 'style_not_allowed'

/** How the shapes inside an element are filled. */
export type MarkPaint = { ink: Ink | 'none'; rule: 'nonzero' | 'evenodd' }

export type ReadPaint =
  | { ok: true; paint: { ink: Ink | 'none'; rule: 'nonzero' | 'evenodd' } }
  | { ok: false; problem: PaintProblem; what: string }

const plainNames = new Map([
  ['black', '#000000'],
  ['white', '#FFFFFF'],
])

/** The fill by attributes and by `style`, which counts more; what is not given is taken from the element around. */
export function readPaint(
  attributes: ReadonlyMap<string, string>,
  around: MarkPaint = { ink: black, rule: 'nonzero' },
): ReadPaint {
  const style = readStyle(attributes.get('style') ?? '')
  if (style === null) return { ok: false, problem: 'style_not_allowed', what: 'style' }
  const value = (name: string): string | undefined =>
    style.get(name) ?? attributes.get(name)?.trim()
  const stroke = value('stroke') ?? 'none'
  if (stroke !== 'none') return { ok: false, problem: 'stroke_not_allowed', what: stroke }
  const opacity = ['opacity', 'fill-opacity'].map(value).find((given) => Number(given ?? 1) !== 1)
  if (opacity !== undefined) return { ok: false, problem: 'see_through', what: opacity }
  const fill = value('fill')
  const ink = fill === undefined ? around.ink : readColour(fill)
  if (ink === null) return { ok: false, problem: 'colour_not_allowed', what: fill ?? '' }
  const rule = value('fill-rule') ?? around.rule
  if (rule !== 'nonzero' && rule !== 'evenodd')
    return { ok: false, problem: 'style_not_allowed', what: rule }
  return { ok: true, paint: { ink, rule } }
}

const styled = new Set(['fill', 'fill-rule', 'fill-opacity', 'opacity', 'stroke', 'stroke-width'])

/** Declarations that we draw, or null: a style that is passed over would change the mark, and `url(` reaches out. */
function readStyle(style: string): Map<string, string> | null {
  const declarations = style.split(';').filter((part) => part.trim() !== '')
  const read = new Map<string, string>()
  for (const declaration of declarations) {
    const match = /^\s*([a-z-]+)\s*:\s*([#\w.,%() -]+?)\s*$/i.exec(declaration)
    const [, name = '', value = ''] = match ?? []
    if (!styled.has(name)) return null
    read.set(name, value)
  }
  return read
}

function readColour(written: string): Ink | 'none' | null {
  const colour = written.toLowerCase()
  if (colour === 'none') return 'none'
  const named = plainNames.get(colour) ?? colour
  if (/^#[\da-f]{3}$/.test(named)) return inkOf(named.replace(/[\da-f]/g, '$&$&'))
  if (/^#[\da-f]{6}$/i.test(named)) return inkOf(named)
  const channels = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(named)?.slice(1)
  if (channels === undefined || channels.some((channel) => Number(channel) > 255)) return null
  return inkOf(
    `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`,
  )
}

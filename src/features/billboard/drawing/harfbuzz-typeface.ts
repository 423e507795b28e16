import { Blob, Buffer, Direction, Face, Feature, Font, MetricsTag, shape } from 'harfbuzzjs'
import type { TextDirection } from '../../../../domain/billboard/drawing/bidi-runs'
import type { Path, PathCommand } from '../../../../domain/billboard/drawing/commands'
import type { ShapedGlyph, Typeface } from '../../../../domain/billboard/drawing/typeface'

/** A joined fi would be one shape for two letters of a username. Kerning stays. */
const noLigatures = ['liga', 'clig', 'dlig', 'calt'].map((tag) => new Feature(tag, 0))

/** A typeface out of the bytes of a TTF, shaped by HarfBuzz. */
export function harfbuzzTypeface(name: string, bytes: Uint8Array | ArrayBuffer): Typeface {
  const face = new Face(new Blob(bytes))
  const font = new Font(face)
  const outlines = new Map<number, Path>()
  const runs = new Map<string, readonly ShapedGlyph[]>()
  const characters = new Map<number, boolean>()
  return {
    name,
    unitsPerEm: face.upem,
    capHeight: font.getMetricPositionWithFallback(MetricsTag.CAP_HEIGHT),
    hasCharacter: (codePoint) =>
      remembered(characters, codePoint, () => font.nominalGlyph(codePoint) !== undefined),
    shapeRun: (text, direction) =>
      remembered(runs, `${direction} ${text}`, () => shapeRun(font, text, direction)),
    outlineOf: (glyph) => remembered(outlines, glyph, () => outlineOf(font, glyph)),
  }
}

/** Far more than one design asks for; all of them go at once, so that a long session stays small. */
const mostRemembered = 2000

/** A key stroke draws the same few texts on many boards. */
function remembered<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const before = known.get(key)
  if (before !== undefined) return before
  const value = find()
  if (known.size >= mostRemembered) known.clear()
  known.set(key, value)
  return value
}

function shapeRun(font: Font, text: string, direction: TextDirection): ShapedGlyph[] {
  const buffer = new Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  buffer.setDirection(direction === 'rtl' ? Direction.RTL : Direction.LTR)
  shape(font, buffer, noLigatures)
  const positions = buffer.getGlyphPositions()
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => ({
    glyph: codepoint,
    cluster,
    advance: positions[index]?.xAdvance ?? 0,
    dx: positions[index]?.xOffset ?? 0,
    dy: positions[index]?.yOffset ?? 0,
  }))
}

function outlineOf(font: Font, glyph: number): Path {
  const path: PathCommand[] = []
  let [x, y] = [0, 0]
  for (const { type, values } of font.glyphToJson(glyph)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values
    if (type === 'Z') path.push(['Z'])
    else if (type === 'C') path.push(['C', a, b, c, d, e, f])
    else if (type === 'Q') path.push(raised(x, y, a, b, c, d))
    else path.push([type === 'M' ? 'M' : 'L', a, b])
    ;[x, y] = [values.at(-2) ?? x, values.at(-1) ?? y]
  }
  return path
}

/** The same curve with two control points: PDF knows no quadratic ones. */
function raised(x: number, y: number, cx: number, cy: number, ex: number, ey: number): PathCommand {
  const third = (from: number, to: number): number => from + ((to - from) * 2) / 3
  return ['C', third(x, cx), third(y, cy), third(ex, cx), third(ey, cy), ex, ey]
}

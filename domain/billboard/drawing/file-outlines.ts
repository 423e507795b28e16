import type { Path, PathCommand } from './commands'
import { readSvgPath } from './svg-path'

/** A filled outline as a file has it: what it is for, no file says. */
export type FileShape = { rgb: string; path: Path; rule: 'nonzero' | 'evenodd' }

/** Lines of our own SVG that draw nothing. */
const quietLine =
  /^(?:<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="[\d.]+mm" height="[\d.]+mm" viewBox="[-\d. ]+" role="img">|<title>[^<>]*<\/title>|<desc>[^<>]*<\/desc>|<g data-role="\w+">|<\/g>|<\/svg>|)$/

const pathLine = /^<path fill="(#[\dA-Fa-f]{6})"( fill-rule="evenodd")? d="([^"<>]*)"\/>$/

/**
 * The filled outlines out of the text of an SVG of ours, in millimetres and in their order; null for a text with
 * anything in it that we do not write, since that might be drawn as well.
 */
export function shapesOfSvg(svg: string): FileShape[] | null {
  const shapes: FileShape[] = []
  for (const line of svg.split('\n')) {
    if (quietLine.test(line)) continue
    const [whole, rgb = '', evenodd, d = ''] = pathLine.exec(line) ?? []
    const path = whole === undefined ? null : readSvgPath(d)
    if (path === null) return null
    if (path.length > 0)
      shapes.push({ rgb, path, rule: evenodd === undefined ? 'nonzero' : 'evenodd' })
  }
  return shapes
}

/** Cut off at the bleed, then millimetres to points: as large across as down, and nothing turned or mirrored. */
const artworkStart = /^q\n(?:[\d.]+ ){4}re W n\n([\d.]+) 0 0 -\1 [\d.]+ [\d.]+ cm\n/

type Inflate = (bytes: Uint8Array) => Uint8Array

/**
 * The filled outlines of the artwork out of the bytes of a PDF of ours, in millimetres of the final size; null for a
 * page that we did not write. What stands after the artwork, crop marks and the note, is left out.
 */
export function shapesOfPdf(pdf: Uint8Array, inflate?: Inflate): FileShape[] | null {
  const content = contentOf(pdf, inflate)
  const start = content === null ? null : artworkStart.exec(content)
  const to = content?.indexOf('\nQ', start?.[0].length) ?? -1
  if (content === null || start === null || to === -1) return null
  return readOperators(content.slice(start[0].length, to).split('\n'))
}

/** The one stream of the file; every byte is one character in this encoding, so places stay places. */
function contentOf(pdf: Uint8Array, inflate: Inflate | undefined): string | null {
  const text = new TextDecoder('latin1').decode(pdf)
  const match = /<< (\/Filter \/FlateDecode)? ?\/Length (\d+) >>\nstream\n/.exec(text)
  if (match === null) return null
  const from = match.index + match[0].length
  const bytes = pdf.subarray(from, from + Number(match[2]))
  if (match[1] === undefined) return new TextDecoder('latin1').decode(bytes)
  try {
    return inflate === undefined ? null : new TextDecoder('latin1').decode(inflate(bytes))
  } catch {
    return null
  }
}

const partsOf: Partial<Record<string, number>> = {
  k: 4,
  rg: 3,
  m: 2,
  l: 2,
  c: 6,
  h: 0,
  f: 0,
  'f*': 0,
}

function readOperators(lines: readonly string[]): FileShape[] | null {
  const shapes: FileShape[] = []
  let path: PathCommand[] = []
  let rgb = '#000000'
  for (const line of lines) {
    const words = line.split(' ')
    const operator = words.pop() ?? ''
    const numbers = words.map(Number)
    if (partsOf[operator] !== numbers.length || !numbers.every(Number.isFinite)) return null
    if (operator === 'k' || operator === 'rg') rgb = screenColour(numbers)
    else if (operator === 'f' || operator === 'f*') {
      shapes.push({ rgb, path, rule: operator === 'f' ? 'nonzero' : 'evenodd' })
      path = []
    } else path.push(commandOf(operator, numbers))
  }
  // An outline that nothing fills is not seen, and not written by us.
  return path.length === 0 ? shapes : null
}

function commandOf(operator: string, numbers: readonly number[]): PathCommand {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
  if (operator === 'm') return ['M', a, b]
  if (operator === 'l') return ['L', a, b]
  return operator === 'c' ? ['C', a, b, c, d, e, f] : ['Z']
}

/** Inks of a press by the plain formula, the way back from `inkOf`. */
function screenColour(parts: readonly number[]): string {
  const [a = 0, b = 0, c = 0, key = 0] = parts
  const channels = parts.length === 3 ? [a, b, c] : [a, b, c].map((ink) => (1 - ink) * (1 - key))
  const byte = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 255)
  return `#${channels.map((share) => byte(share).toString(16).padStart(2, '0')).join('')}`.toUpperCase()
}

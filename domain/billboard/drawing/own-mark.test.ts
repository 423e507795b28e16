import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandColour, brandMark, markGroup } from './brand-marks'
import { black, inkOf } from './inks'
import { readOwnMark, type OwnMark } from './own-mark'
import { boundsOf } from './path-geometry'

const around = (inside: string, more = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"${more}>${inside}</svg>`

function problemOf(source: string): string {
  const read: OwnMark = readOwnMark(source)
  return read.ok ? 'taken' : `${read.problem} ${read.what}`.trim()
}

function drawn(source: string): ReturnType<typeof markGroup> {
  const read = readOwnMark(source)
  if (!read.ok) throw new Error(`${read.problem} ${read.what}`)
  return markGroup(read.mark, { xMm: 100, yMm: 50, widthMm: 48, heightMm: 48 }, black)
}

describe('a mark of the icon package', () => {
  it.each(['whatsapp', 'facebook', 'instagram'] as const)(
    'of %s fills its box, keeps its form in a long one and has sound numbers only',
    (name) => {
      const place = { xMm: 100, yMm: 50, widthMm: 480, heightMm: 240 }
      const group = markGroup(brandMark(name), place, inkOf(brandColour(name)))
      const bounds = boundsOf(group.shapes)
      expect(
        group.shapes.every(({ path }) => path.flat().every((part) => !Number.isNaN(part))),
      ).toBe(true)
      expect(bounds?.heightMm).toBeGreaterThan(235)
      expect(bounds?.heightMm).toBeLessThanOrEqual(240.1)
      expect((bounds?.xMm ?? 0) + (bounds?.widthMm ?? 0) / 2).toBeCloseTo(340, -1)
    },
  )
})

describe("a business's own mark", () => {
  it('is drawn from outlines, rectangles, circles, ellipses and groups, in its own colours', () => {
    const group = drawn(
      around(
        `<title>Mark</title><g fill="#0a0" transform="translate(2 2) scale(2)"><rect width="4" height="3"/>
         <circle cx="5" cy="5" r="1" style="fill: rgb(1, 2, 3)"/></g>
         <ellipse cx="20" cy="20" rx="2" ry="1" fill="white"/><path d="M0 0H24V24z" fill="none"/>`,
      ),
    )
    expect(group.shapes.map(({ ink }) => ink.rgb)).toEqual(['#00AA00', '#010203', '#FFFFFF'])
    expect(group.shapes.map((shape) => boundsOf([shape])?.xMm)).toEqual([104, 120, 136])
    expect(boundsOf(group.shapes.slice(0, 1))).toEqual({
      xMm: 104,
      yMm: 54,
      widthMm: 16,
      heightMm: 12,
    })
  })

  it('may turn, mirror and round its shapes as SVG does', () => {
    const [turned, rounded] = drawn(
      around(
        `<rect transform="rotate(90, 12, 12)" x="2" y="10" width="4" height="2"/>
         <rect transform="matrix(-1 0 0 1 24 0)" x="2" y="2" width="8" height="6" rx="2"/>`,
      ),
    ).shapes.map((shape) => boundsOf([shape]))
    expect(turned?.xMm).toBeCloseTo(124, 6)
    expect(turned?.yMm).toBeCloseTo(54, 6)
    expect(rounded?.xMm).toBeCloseTo(128, 6)
    expect(rounded?.widthMm).toBeCloseTo(16, 6)
  })

  it('is measured by its size where it has no view box', () => {
    const sized = '<svg xmlns="x" width="12px" height="12"><rect width="12" height="12"/></svg>'
    expect(boundsOf(drawn(sized).shapes)?.widthMm).toBe(48)
  })

  it.each([
    ['a script', around('<script>alert(1)</script>'), 'element_not_allowed script'],
    ['a handler', around('<path d="M0 0h9v9z" onload="x()"/>'), 'attribute_not_allowed onload'],
    [
      'a handler on the root',
      around('<path d="M0 0h9v9z"/>', ' onload="x()"'),
      'attribute_not_allowed onload',
    ],
    ['a foreign object', around('<foreignObject/>'), 'element_not_allowed foreignObject'],
    ['a picture', around('<image href="https://example.com/a.png"/>'), 'element_not_allowed image'],
    ['a use of elsewhere', around('<use xlink:href="x.svg#a"/>'), 'element_not_allowed use'],
    [
      'a link',
      around('<a href="https://example.com"><path d="M0 0h9v9z"/></a>'),
      'element_not_allowed a',
    ],
    [
      'a style sheet',
      around('<style>@import url(https://example.com)</style>'),
      'element_not_allowed style',
    ],
    [
      'a style that reaches out',
      around('<path style="fill:url(https://x)" d="M0 0h9z"/>'),
      'style_not_allowed style',
    ],
    [
      'a style we do not draw',
      around('<path style="display:none" d="M0 0h9z"/>'),
      'style_not_allowed style',
    ],
    [
      'a fill of elsewhere',
      around('<path fill="url(#a)" d="M0 0h9v9z"/>'),
      'colour_not_allowed url(#a)',
    ],
    ['a gradient', around('<linearGradient id="a"/>'), 'element_not_allowed linearGradient'],
    ['an animation', around('<animate attributeName="d"/>'), 'element_not_allowed animate'],
    ['a stroke', around('<path stroke="red" d="M0 0h9v9z"/>'), 'stroke_not_allowed red'],
    ['something see-through', around('<path opacity=".5" d="M0 0h9v9z"/>'), 'see_through .5'],
    ['letters', around('<text>Hi</text>'), 'element_not_allowed text'],
    [
      'a document type',
      `<!DOCTYPE svg [<!ENTITY a "b">]>${around('<path d="M0 0h9v9z"/>')}`,
      'not_plain_svg',
    ],
    ['an entity', around('<title>&a;</title>'), 'not_plain_svg'],
    ['an entity in a value', around('<path d="&a;"/>'), 'not_plain_svg'],
    ['a section', around('<![CDATA[<script/>]]>'), 'not_plain_svg'],
    ['another instruction', `<?xml-stylesheet href="x.css"?>${around('')}`, 'not_plain_svg'],
    ['an attribute given twice', around('<path d="M0 0h9z" d="M0 0h1z"/>'), 'not_plain_svg'],
    ['an open end', '<svg viewBox="0 0 1 1"><path d="M0 0h9v9z"/>', 'not_plain_svg'],
    ['a second root', `${around('<path d="M0 0h9v9z"/>')}<svg/>`, 'not_plain_svg'],
    ['another kind of file', '\u0089PNG', 'not_plain_svg'],
    ['nothing inside', around(''), 'nothing_drawn'],
    ['no size', '<svg><path d="M0 0h9v9z"/></svg>', 'no_size'],
    ['a size of nothing', '<svg viewBox="0 0 0 5"><path d="M0 0h9v9z"/></svg>', 'no_size'],
    ['half a path', around('<path d="M0 0 L9 "/>'), 'bad_shape path'],
    ['numbers beyond all', around('<path d="M0 0 L1e999 3z"/>'), 'bad_shape path'],
    ['an unknown transform', around('<g transform="skewZ(3)"/>'), 'bad_shape transform'],
    ['a rectangle of no number', around('<rect width="10%" height="3"/>'), 'bad_shape rect'],
  ])('with %s is refused', (_, source, problem) => {
    expect(problemOf(source)).toBe(problem)
  })

  it.each([
    ['a point', '<path d="M1 1"/>'],
    ['a line', '<path d="M1 1H20"/>'],
    ['a shape that is pressed flat', '<g transform="scale(1 0)"><rect width="4" height="3"/></g>'],
  ])('of %s shows nothing and is refused', (_, inside) => {
    expect(problemOf(around(inside))).toBe('nothing_drawn')
  })

  it('of more than 200 kB or too many shapes is refused, and deep nesting as well', () => {
    expect(problemOf(around(`<!--${'x'.repeat(200_000)}-->`))).toMatch(/^too_large/)
    expect(problemOf(around('<circle r="1"/>'.repeat(501)))).toBe('too_many_shapes')
    expect(problemOf(around(`${'<g>'.repeat(40)}${'</g>'.repeat(40)}`))).toBe('not_plain_svg')
  })

  it.each([
    ['beside its box', around('<rect x="-900" width="2000" height="2000"/>')],
    [
      'far away by a transform',
      around('<g transform="scale(1e6)"><g transform="scale(1e6)"><circle r="9"/></g></g>'),
    ],
  ])('that draws %s, where viewers cut it off, is refused', (_, source) => {
    expect(problemOf(source)).toBe('outside_box')
  })

  it('is read or refused, never more, whatever is in the file', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<g>',
        '</g>',
        '<path d="',
        '"/>',
        '<rect width="',
        ' transform="',
        'M0 0',
        'a1 1 0 0 1 2 2',
        '-1e9',
        '<!--',
        '-->',
        ' style="fill:',
        'z',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const read = readOwnMark(around(pieces.join('')))
        const numbers = read.ok ? read.mark.shapes.flatMap(({ path }) => path.flat()) : []
        const far = numbers.filter((part) => typeof part === 'number' && !(Math.abs(part) < 1e3))
        expect(far).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('may have a declaration, comments and a byte order mark', () => {
    const source = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- made - by hand -->\n${around('<path d="M0 0h9v9z"/>')}\n`
    expect(problemOf(source)).toBe('taken')
  })
})

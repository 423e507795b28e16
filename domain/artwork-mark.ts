import { z } from 'zod'
import { largestMarkBytes, readOwnMark, type OwnMarkProblem } from './billboard/drawing/own-mark'
import { plainText } from './plain-text'

/** As long as a file's name can be. */
const longestName = 255

/** The business's own mark as its file has it, read as strictly as the studio reads what is chosen there. */
export const artworkOwnMark = z.strictObject({
  name: plainText(longestName).min(1).describe('The name of the file'),
  svg: z
    .string()
    .superRefine((svg, context) => {
      const read = readOwnMark(svg)
      if (read.ok) return
      context.addIssue({
        code: 'custom',
        message: sentenceOf(read.problem, read.what),
        params: { code: read.problem },
      })
    })
    .describe(
      `Plain SVG of outlines, rectangles, circles and ellipses with flat fills; ${largestMarkBytes} bytes at most`,
    ),
})
export type ArtworkOwnMark = z.output<typeof artworkOwnMark>

const sentences: Record<OwnMarkProblem, string> = {
  too_large: `The file is larger than ${largestMarkBytes / 1000} kB. Export it again without pictures and hidden layers.`,
  not_plain_svg: 'This is no plain SVG: it is broken, or has parts that programs run.',
  too_many_shapes: 'It has more than 500 shapes. Join them before the export.',
  element_not_allowed: 'It has an element that is not drawn',
  attribute_not_allowed: 'It has an attribute that can run or load something',
  no_size: 'It does not say how large it is. Export it with a view box.',
  nothing_drawn: 'Nothing is drawn in it.',
  outside_box: 'It draws beyond its own edge. Fit the page to the mark, and export it again.',
  bad_shape: 'One of its shapes or transforms is broken. Export it again.',
  colour_not_allowed: 'It has a colour that cannot be printed as it is',
  see_through: 'Something in it is see-through, which a press cannot take. Use full colours.',
  stroke_not_allowed: 'It has strokes. Turn them into outlines before the export.',
  style_not_allowed: 'It has a style that is not drawn. Export it again with plain attributes.',
}

/** A sentence without an end goes on with what was found. */
function sentenceOf(problem: OwnMarkProblem, what: string): string {
  const sentence = sentences[problem]
  return sentence.endsWith('.') ? sentence : `${sentence}: “${what}”.`
}

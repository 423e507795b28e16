import { requestButton } from './template-wording'
import type { TemplateContent } from './template-news'

export const templateParts = ['header', 'body', 'footer', 'buttons'] as const
export type TemplatePart = (typeof templateParts)[number]

/** A piece of a text: in both, only in what was sent, or only in what Meta has now. */
export type Piece = { text: string; in: 'both' | 'sent' | 'now' }

export type PartDifference = {
  part: TemplatePart
  sent: string | null
  now: string | null
  /** Word by word, in the order of reading. */
  pieces: readonly Piece[]
}

/** What Meta changed: only parts that differ. Blanks at the ends and the case of a button's type are no difference. */
export function templateDifference(
  sent: TemplateContent,
  now: TemplateContent,
): readonly PartDifference[] {
  return templateParts.flatMap((part) => {
    const [before, after] = [textOf(sent, part), textOf(now, part)]
    if (before === after) return []
    return [{ part, sent: before, now: after, pieces: pieces(before ?? '', after ?? '') }]
  })
}

/** The wish as content, to compare with what Meta has. */
export function contentOfWording(body: string): TemplateContent {
  return { header: null, body, footer: null, buttons: [requestButton] }
}

function textOf(content: TemplateContent, part: TemplatePart): string | null {
  if (part === 'buttons')
    return content.buttons.map((button) => button.toUpperCase()).join(', ') || null
  return content[part]?.trim() || null
}

/** The longest common run of words stays; what is around it went or came. */
function pieces(before: string, after: string): Piece[] {
  const [left, right] = [wordsOf(before), wordsOf(after)]
  const lengths = commonLengths(left, right)
  const found: Piece[] = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    const [one, other] = [left[i], right[j]]
    if (one !== undefined && one === other) {
      found.push({ text: one, in: 'both' })
      i += 1
      j += 1
    } else if (
      other === undefined ||
      (one !== undefined && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      found.push({ text: one ?? '', in: 'sent' })
      i += 1
    } else {
      found.push({ text: other, in: 'now' })
      j += 1
    }
  }
  return joined(found)
}

/** Words with the blanks after them. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? []
}

/** For each pair of places, how many words both still have in common from there on. */
function commonLengths(left: readonly string[], right: readonly string[]): number[][] {
  const lengths = Array.from({ length: left.length + 1 }, () =>
    Array.from({ length: right.length + 1 }, () => 0),
  )
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]
      if (row === undefined) continue
      const below = lengths[i + 1]
      row[j] =
        left[i] === right[j]
          ? (below?.[j + 1] ?? 0) + 1
          : Math.max(below?.[j] ?? 0, row[j + 1] ?? 0)
    }
  return lengths
}

function joined(found: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of found) {
    const last = result.at(-1)
    if (last?.in === piece.in) result[result.length - 1] = { ...last, text: last.text + piece.text }
    else result.push(piece)
  }
  return result
}

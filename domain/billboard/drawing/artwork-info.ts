import type { Drawing } from './commands'
import { isolatedText } from './printable-text'

/** What a file says about itself. */
export type ArtworkInfo = {
  /** In the language of whoever exports: the format, the place. */
  title: string
  /** The sign and the username as drawn, `@MaccabiHealth`. */
  handle: string
}

/** Whether the drawing carries the mark that it must not be printed. */
export function isDraft(drawing: Drawing): boolean {
  return drawing.groups.some(({ role }) => role === 'draft')
}

/** The title of a file. A draft is called so for every program, whatever the language of the drawn word. */
export function fileTitle(drawing: Drawing, { title, handle }: ArtworkInfo): string {
  return `${isDraft(drawing) ? 'DRAFT – ' : ''}${isolatedText(handle)} – ${title}`
}

import { z } from 'zod'

/** Nobody sees them, and they change what is drawn: control and half characters, line ends, marks of direction. */
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** Text without what cannot be seen, for what nobody typed, such as the name of a file. */
export function withoutHidden(text: string): string {
  return text.replace(hidden, '').trim()
}

/** Text of one line that shows all it holds; anything hidden in it is refused with the code `hidden_character`. */
export function plainText(most: number) {
  return z
    .string()
    .trim()
    .max(most)
    .refine((text) => text.search(hidden) === -1, {
      error: 'Take out what cannot be seen: control characters, line ends, marks of direction.',
      params: { code: 'hidden_character' },
    })
}

/** Marks, embeddings, overrides and isolates of direction. They have no ink, and a pasted one can turn a line round. */
const directionControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** Controls, soft hyphens, joiners, byte order marks and others that nobody sees. */
const invisible = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu

/** How many of each kind were taken away, for the note beside the field. */
export type PrintableText = { text: string; directionControls: number; invisible: number }

/** A text without what has no ink; line breaks and tabs become spaces. */
export function printableText(typed: string): PrintableText {
  const spaced = typed.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
  const undirected = spaced.replace(directionControls, '')
  const text = undirected.replace(invisible, '')
  return {
    text: text.replace(/ {2,}/g, ' ').trim().normalize('NFC'),
    directionControls: spaced.match(directionControls)?.length ?? 0,
    invisible: undirected.match(invisible)?.length ?? 0,
  }
}

/** Whether a character only steers others and draws nothing by itself. */
export function hasNoInk(character: string): boolean {
  return character.replace(directionControls, '') === ''
}

/** A username with its sign for places that are text: no sentence around it can turn it. */
export function isolatedText(text: string): string {
  return `\u2066${text}\u2069`
}

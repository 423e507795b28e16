import type { TextDirection } from './bidi-runs'

export type ReceiptRow = { label: string; value: string; valueDirection: TextDirection }

/** All words come in the language of the receipt; `direction` is that language's. */
export type Receipt = {
  direction: TextDirection
  heading: string
  /** The sign and the username as drawn. */
  handle: string
  spellingHeading: string
  /** Each character of the username in its order, with its name: `_` is an "underscore". */
  spelling: readonly { character: string; name: string }[]
  sections: readonly { heading: string; rows: readonly ReceiptRow[] }[]
  note: string
}

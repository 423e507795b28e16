import type { KeptName } from '../../../domain/api/kept-names'

/** A name to be kept for a campaign, or one that is kept already and changes. */
export type Keeping = { username: string } | { kept: KeptName }
export type OnKeep = (what: Keeping) => void

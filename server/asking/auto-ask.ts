import type { Change } from '../dependencies'

/** Asks those of these customers whose line asks by itself. */
export async function considerAutoAsk(_change: Change, _customers: string[]): Promise<void> {
  // Nobody is asked by itself yet.
}

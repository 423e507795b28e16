import { setTimeout as wait } from 'node:timers/promises'

/** Looks until there is something; an error names what never came. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  patienceMs = 20_000,
): Promise<T> {
  const end = performance.now() + patienceMs
  for (;;) {
    const found = await look()
    if (found !== null && found !== undefined && found !== false) return found
    if (performance.now() > end) throw new Error(`Not within ${patienceMs} ms: ${what}.`)
    await wait(50)
  }
}

import { useState } from 'react'
import {
  comesFirst,
  matchingNumbers,
  orderNumbers,
  type NumberFilter,
  type SandboxNumber,
} from './number-order'

type Held = { key: string; ids: string[]; first: Set<string> }

type Wish = {
  numbers: readonly SandboxNumber[]
  filter: NumberFilter
  hasRequest: (number: SandboxNumber) => boolean
  /** The number the address opens: at the top when the order is made. */
  opened: string | undefined
  /** What the order is made from has come; it is made anew when that changes. */
  ready: boolean
}

/**
 * The order of the rows, held until the person asks for another: Meta's answers come every few seconds, and a row
 * must not move from under the pointer. `fresh` counts what would come to the top.
 */
export function useHeldOrder({ numbers, filter, hasRequest, opened, ready }: Wish) {
  const key = JSON.stringify([filter, ready])
  const [held, setHeld] = useState<Held | null>(null)
  const matching = matchingNumbers(numbers, filter, hasRequest)
  const first = matching.filter((number) => comesFirst(number, hasRequest))

  function make(): Held {
    const ids = orderNumbers(matching, hasRequest)
    const top = ids.filter((id) => id === opened)
    return {
      key,
      ids: [...top, ...ids.filter((id) => id !== opened)],
      first: new Set(first.map((number) => number.phoneNumberId)),
    }
  }
  const current = held?.key === key ? held : make()
  if (current !== held) setHeld(current)

  const byId = new Map(numbers.map((number) => [number.phoneNumberId, number]))
  return {
    shown: current.ids.flatMap((id) => byId.get(id) ?? []),
    fresh: first.filter((number) => !current.first.has(number.phoneNumberId)).length,
    bringUp: () => setHeld(make()),
  }
}

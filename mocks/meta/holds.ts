import { LostAnswer } from './errors'

/**
 * Stops a call about a username, a message or a message code, or by the id of its account the creation of a template,
 * half-way, for fault tests: the time between Meta's decision and our hearing of it. `username` is of a message whom it
 * is for.
 */
export type HoldPoint = 'before' | 'after'

type Held = { phoneNumberId: string; when: HoldPoint; username: string }

export type Holds = {
  /** The next such call of this number stops there. */
  arm(phoneNumberId: string, when: HoldPoint): void
  /** Called on the way through; waits when armed, and throws `LostAnswer` when released without an answer. */
  pass(stop: Held): Promise<void>
  /** Lets held calls go on (of one number, or all). With none held, disarms instead. */
  release(answer: boolean, phoneNumberId?: string): { released: number; disarmed: number }
  status(): { held: boolean; requests: Held[]; armed: { phoneNumberId: string; when: HoldPoint }[] }
}

export function createHolds(): Holds {
  const armed = new Map<string, HoldPoint>()
  const waiting = new Map<Held, (answer: boolean) => void>()
  const concerns = (id: string, wanted: string | undefined) => wanted === undefined || id === wanted

  return {
    arm: (phoneNumberId, when) => void armed.set(phoneNumberId, when),
    async pass(stop) {
      if (armed.get(stop.phoneNumberId) !== stop.when) return
      armed.delete(stop.phoneNumberId)
      const answer = await new Promise<boolean>((resolve) => waiting.set(stop, resolve))
      if (!answer) throw new LostAnswer()
    },
    release(answer, phoneNumberId) {
      const held = [...waiting].filter(([stop]) => concerns(stop.phoneNumberId, phoneNumberId))
      for (const [stop, resolve] of held) {
        waiting.delete(stop)
        resolve(answer)
      }
      if (held.length > 0) return { released: held.length, disarmed: 0 }
      const idle = [...armed.keys()].filter((id) => concerns(id, phoneNumberId))
      for (const id of idle) armed.delete(id)
      return { released: 0, disarmed: idle.length }
    },
    status: () => ({
      held: waiting.size > 0,
      requests: [...waiting.keys()],
      armed: [...armed].map(([phoneNumberId, when]) => ({ phoneNumberId, when })),
    }),
  }
}

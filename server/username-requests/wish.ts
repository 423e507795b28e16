import type { z } from 'zod'
import type { editBody } from '../../domain/api/username-requests'
import { spellsUsername } from '../../domain/display-case'
import { DomainError } from '../../domain/errors'
import { checkUsername } from '../../domain/username'

export type Wish = z.output<typeof editBody>
export type WishedCandidate = { rank: number; username: string; displayCase: string }

const day = 24 * 60 * 60_000

/** The candidates of a wish as rows, ranked. Raises a field error when the display case spells another name. */
export function candidatesOf(wish: Wish): WishedCandidate[] {
  return wish.candidates.map((typed, index) => {
    const { username, displayCase } = checkUsername(typed)
    const shown =
      index === 0 && wish.displayCase !== undefined
        ? wish.displayCase.replace(/^[@#]/, '')
        : displayCase
    if (!spellsUsername(shown, username))
      throw new DomainError('invalid_input', {
        fields: [
          {
            path: 'displayCase',
            code: 'different_username',
            message: 'The display case must spell the same username as the first candidate.',
          },
        ],
      })
    return { rank: index + 1, username, displayCase: shown }
  })
}

/** A day of grace covers the time zones. */
export function isPastDay(date: string, now: Date): boolean {
  return Date.parse(date) < now.getTime() - 2 * day
}

/** A campaign cannot need a name in the past. */
export function refusePastDate(wish: Wish, now: Date): void {
  if (!wish.campaignDate || !isPastDay(wish.campaignDate, now)) return
  throw new DomainError('invalid_input', {
    fields: [
      { path: 'campaignDate', code: 'in_the_past', message: 'Choose a day that is still to come.' },
    ],
  })
}

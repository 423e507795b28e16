import { DomainError } from '../../domain/errors'
import { isPastDay } from '../username-requests/wish'

/** Nothing is kept until a day that is over. */
export function refusePastDay(until: string, now: Date): void {
  if (!isPastDay(until, now)) return
  throw new DomainError('invalid_input', {
    fields: [
      { path: 'until', code: 'in_the_past', message: 'Choose a day that is still to come.' },
    ],
  })
}

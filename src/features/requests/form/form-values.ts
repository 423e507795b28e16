import './without-eval'
import { zodResolver } from '@hookform/resolvers/zod'
import type { z } from 'zod'
import { createBody, type UsernameRequest } from '../../../../domain/api/username-requests'
import { trimHandle } from '../../../../domain/handle'
import { checkUsername } from '../../../../domain/username'
import { today } from '../today'

/** The contract's own schema, and the one rule that needs a clock: a campaign does not begin in the past. */
const formSchema = createBody.omit({ submit: true, displayCase: true }).extend({
  campaignDate: createBody.shape.campaignDate.refine(
    (day) => day === null || day === undefined || day >= today(),
  ),
})

export const formResolver = zodResolver(formSchema)
export type FormValues = z.input<typeof formSchema>

export const blankValues: FormValues = {
  lineIds: [],
  candidates: [''],
  reason: '',
  campaignDate: null,
}

/** What a request wishes, as the form shows it. */
export function valuesOf(request: UsernameRequest): FormValues {
  return {
    lineIds: [request.line.id],
    candidates: request.candidates.map((candidate) => candidate.displayCase),
    reason: request.reason ?? '',
    campaignDate: request.campaignDate,
  }
}

/** The same wish, whatever signs and spaces are around it. */
export function sameWish(one: FormValues, other: FormValues): boolean {
  return JSON.stringify(wishOf(one)) === JSON.stringify(wishOf(other))
}

/** What is sent: without rows that were left empty, each name without what was pasted around it. */
export function wishOf(values: FormValues) {
  return {
    lineIds: values.lineIds,
    candidates: filled(values.candidates).map(trimHandle),
    reason: values.reason?.trim() ?? '',
    campaignDate: values.campaignDate ?? null,
  }
}

/** The rows with something in them; one stays, to be filled. */
export function filled(candidates: string[]): string[] {
  const rows = candidates.filter((text) => trimHandle(text) !== '')
  return rows.length > 0 ? rows : ['']
}

/** True for a candidate that is named above already. */
export function isDuplicate(candidates: string[], index: number): boolean {
  const { username } = checkUsername(candidates[index] ?? '')
  if (username === '') return false
  return candidates.slice(0, index).some((other) => checkUsername(other).username === username)
}

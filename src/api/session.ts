import { queryOptions } from '@tanstack/react-query'
import type { getSetup } from '../../domain/api/me'
import { callApi, send } from './client'
import { ApiProblem, isProblem } from './problem'

/** Signs in; a refusal is `wrong_credentials` or `too_many_requests`, whatever the sign-in library calls it. */
export async function signIn(email: string, password: string): Promise<void> {
  try {
    await send('POST', '/api/auth/sign-in/email', { body: { email, password } })
  } catch (error) {
    if (!isProblem(error)) throw error
    const { status, retryAfter } = error
    if (status === 429) throw new ApiProblem('too_many_requests', { status, retryAfter })
    // One answer for a wrong address, a wrong password and an account that has ended: no hint which.
    if (status === 400 || status === 401 || status === 403 || status === 422)
      throw new ApiProblem('wrong_credentials', { status })
    throw error
  }
}

export async function signOut(): Promise<void> {
  await send('POST', '/api/auth/sign-out', { body: {} })
}

/** Whether somebody must make the first admin, and in which mode the server runs. */
export function setupQuery() {
  return queryOptions({
    queryKey: ['setup'],
    queryFn: () => callApi<typeof getSetup>('GET', '/api/v1/setup'),
    staleTime: 10_000,
  })
}

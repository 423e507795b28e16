import { sendPolicyOf, sendProblems, type SendPolicy } from '../../../../domain/send-problems'
import { useText } from '../../../i18n/use-text'

/** What has no code of Meta's: our own words for it. */
const ownProblems = ['answer_lost', 'not_addressable'] as const

/** What went wrong, and what to do now. A newer server may know more than this page. */
export function useFailureWords(): (problem: string) => { is: string; next: string } {
  const t = useText()
  return (problem) => {
    const own = ownProblems.find((name) => name === problem)
    if (own !== undefined)
      return { is: t(`ledger.failure.${own}`), next: t(`ledger.failure.${own}.next`) }
    const known = sendProblems.find((name) => name === problem) ?? 'unknown'
    return { is: t(`sendProblem.is.${known}`), next: t(`sendProblem.next.${known}`) }
  }
}

/** What follows from a problem; of what nobody knows, nothing more is sent. */
export function policyOf(problem: string): SendPolicy {
  const known = sendProblems.find((name) => name === problem)
  return known === undefined ? 'stop' : sendPolicyOf(known)
}

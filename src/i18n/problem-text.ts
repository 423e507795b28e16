import type { I18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { isProblem, type ProblemCode } from '../api/problem'
import { useText } from './use-text'

export type ProblemText = {
  /** What happened. */
  title: string
  /** What to do now. */
  next: string
  /** What is special to this case, in the server's words (English). */
  detail: string | undefined
  traceId: string | undefined
}

/** A server that was updated meanwhile may know codes that this page has no sentence for. */
function codeWithText(i18n: I18n, code: ProblemCode | undefined): ProblemCode | 'unexpected' {
  return code !== undefined && `error.${code}.title` in i18n.messages ? code : 'unexpected'
}

/** Says a failure in the person's language: what happened and what to do next. */
export function useProblemText(): (error: unknown) => ProblemText {
  const t = useText()
  const { i18n } = useLingui()
  return (error) => {
    const problem = isProblem(error) ? error : undefined
    const code = codeWithText(i18n, problem?.code)
    const title = t(`error.${code}.title`)
    const wait = problem?.retryAfter
    const next =
      wait === undefined ? t(`error.${code}.next`) : t('error.retryAfter', { seconds: wait })
    const special = problem !== undefined && problem.detail !== '' && problem.detail !== title
    // In Hebrew the server's own English title adds nothing beside ours.
    const shown = special && !(i18n.locale === 'he' && problem.fields.length > 0)
    return { title, next, detail: shown ? problem.detail : undefined, traceId: problem?.traceId }
  }
}

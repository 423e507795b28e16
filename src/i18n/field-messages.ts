import { isProblem } from '../api/problem'
import { useText } from './use-text'

/** Codes of field errors that have a sentence of ours; any other keeps the server's own message. */
const known = ['required', 'email', 'too_small', 'too_big', 'invalid_format'] as const

/**
 * The field errors of a refused form: path (`candidates.0`) to sentence, in the person's language where we have one.
 * Empty for every other failure.
 */
export function useFieldMessages(): (error: unknown) => Record<string, string> {
  const t = useText()
  return (error) => {
    if (!isProblem(error, 'invalid_input')) return {}
    const messages = error.fields.map(({ path, code, message }): [string, string] => {
      const ours = known.find((name) => name === code)
      return [path, ours === undefined ? message : t(`field.${ours}`)]
    })
    return Object.fromEntries(messages)
  }
}

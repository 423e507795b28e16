import { DomainError } from '../../../domain/errors'

/** A file of which no row can be read: one sentence, and a code for programs. */
export function unreadableFile(code: string, message: string): DomainError {
  return new DomainError('invalid_input', {
    detail: message,
    fields: [{ path: 'file', code, message }],
  })
}

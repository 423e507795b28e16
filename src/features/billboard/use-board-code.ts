import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Line } from '../../../domain/api/lines'
import type { MessageCode } from '../../../domain/api/message-codes'
import type { BoardCode } from '../../../domain/billboard/compose/board-code'
import { phoneLink } from '../../../domain/billboard/phone-link'
import type { MessageCodeState } from '../../../domain/message-code'
import { codeLineQuery, messageCodeQuery } from './code-queries'

/** The code that the address names, as far as it can be drawn now. */
export type ChosenCode =
  | { state: 'none' | 'loading' | 'gone' | 'masked' }
  | { state: 'ready'; kind: 'meta' | 'phone'; url: string; line: string; site: string | null }
  | { state: 'not_ready'; of: MessageCodeState }
  | { state: 'failed'; error: Error; retry: () => void }

const phonePrefix = 'phone:'

/** In the address, for the link to a line's number. */
export function phoneCode(lineId: string): string {
  return `${phonePrefix}${lineId}`
}

/** The line of a phone link, or `null` for a code of Meta's. */
export function phoneLineOf(code: string): string | null {
  return code.startsWith(phonePrefix) ? code.slice(phonePrefix.length) : null
}

/** What the code in the address holds; `qr` is the same object as long as it holds the same. */
export function useBoardCode(code: string | undefined): {
  chosen: ChosenCode
  qr: BoardCode | null
} {
  const lineId = code === undefined ? null : phoneLineOf(code)
  const ofMeta = useQuery({
    ...messageCodeQuery(code ?? ''),
    enabled: code !== undefined && lineId === null,
  })
  const ofLine = useQuery({ ...codeLineQuery(lineId ?? ''), enabled: (lineId ?? '') !== '' })
  const chosen = code === undefined ? none : lineId === null ? metaCode(ofMeta) : linked(ofLine)
  const url = chosen.state === 'ready' ? chosen.url : null
  const qr = useMemo(() => (url === null ? null : { url }), [url])
  return { chosen, qr }
}

const none: ChosenCode = { state: 'none' }

/** A printed code stays when its text changes, so one that Meta has is ready whatever is on its way. */
function metaCode(query: UseQueryResult<MessageCode | null>): ChosenCode {
  const { data } = query
  if (data === undefined) return waiting(query)
  if (data === null) return { state: 'gone' }
  const { state, deepLinkUrl, line, site } = data
  if (isOver(data)) return { state: 'not_ready', of: state === 'deleting' ? state : 'deleted' }
  if (deepLinkUrl === null) return { state: 'not_ready', of: state }
  return { state: 'ready', kind: 'meta', url: deepLinkUrl, line: line.displayName, site }
}

/** Deleted by us, or by somebody in a tool of Meta's. */
export function isOver({ state, problem }: MessageCode): boolean {
  return state === 'deleting' || state === 'deleted' || problem === 'code_not_found'
}

function linked(query: UseQueryResult<Line | null>): ChosenCode {
  const { data } = query
  if (data === undefined) return waiting(query)
  if (data === null) return { state: 'gone' }
  const url = phoneLink(data.phoneNumber)
  if (url === null) return { state: 'masked' }
  return { state: 'ready', kind: 'phone', url, line: data.displayName, site: null }
}

function waiting({ error, refetch }: Pick<UseQueryResult, 'error' | 'refetch'>): ChosenCode {
  return error === null
    ? { state: 'loading' }
    : { state: 'failed', error, retry: () => void refetch() }
}

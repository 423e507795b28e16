import { useQueryClient } from '@tanstack/react-query'
import { messageCodeQuery } from './code-queries'
import { NoFile } from './file-checks'
import { isOver, phoneLineOf } from './use-board-code'
import type { Studio } from './use-studio'

/**
 * Asks once more for the code before files are made, and throws when it is no longer the one that is drawn: it may have
 * been deleted since the page was opened, and a printed code is not taken back.
 */
export function useFreshCode({ search, design }: Studio): () => Promise<void> {
  const queryClient = useQueryClient()
  const { code } = search
  return async () => {
    if (code === undefined || phoneLineOf(code) !== null) return
    const found = await queryClient.query({ ...messageCodeQuery(code), staleTime: 0 })
    if (found === null || isOver(found) || found.deepLinkUrl !== design.qr?.url)
      throw new NoFile({ code: 'code_gone' })
  }
}

import { useLingui } from '@lingui/react'
import { useQueryClient } from '@tanstack/react-query'
import type { Language } from '../../../domain/api/me'
import { meQuery, patchMe } from '../../api/me'
import { activateLanguage } from '../../i18n/i18n'
import { useLanguage } from '../../i18n/use-text'

/** The language of the person: at once on this screen, and kept for their other devices. */
export function useOwnLanguage() {
  const { i18n } = useLingui()
  const { language } = useLanguage()
  const queryClient = useQueryClient()
  async function choose(next: Language): Promise<void> {
    await activateLanguage(i18n, next)
    // The screen already speaks the language; if it cannot be kept, this device remembers it all the same.
    const me = await patchMe({ language: next }).catch(() => undefined)
    if (me !== undefined) queryClient.setQueryData(meQuery().queryKey, me)
  }
  return { language, choose }
}

import { useLingui } from '@lingui/react'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Language } from '../../../domain/api/me'
import { meQuery, patchMe } from '../../api/me'
import { activateLanguage } from '../../i18n/i18n'
import { useLanguage } from '../../i18n/use-text'

/** Switches at once on this device; for a signed-in person the choice is kept on the server too. */
export function useLanguageSwitch() {
  const { i18n } = useLingui()
  const { language } = useLanguage()
  const queryClient = useQueryClient()
  const switchTo = useCallback(
    async (next: Language) => {
      await activateLanguage(i18n, next)
      const { queryKey } = meQuery()
      const me = queryClient.getQueryData(queryKey)
      if (me === undefined || me.language === next) return
      queryClient.setQueryData(queryKey, { ...me, language: next })
      // The screen already speaks the language; if it could not be stored, this device still remembers.
      await patchMe({ language: next }).catch(() => {})
    },
    [i18n, queryClient],
  )
  return { language, switchTo }
}

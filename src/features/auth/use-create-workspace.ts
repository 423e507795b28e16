import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { z } from 'zod'
import type { createFirstAdmin } from '../../../domain/api/me'
import { callApi } from '../../api/client'
import { signIn } from '../../api/session'
import { useLanguage } from '../../i18n/use-text'

type FirstAdmin = Omit<z.input<(typeof createFirstAdmin)['body']>, 'language'>

/** Makes the workspace with its first admin, signs in and opens the desk. */
export function useCreateWorkspace() {
  const { language } = useLanguage()
  const router = useRouter()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (form: FirstAdmin) => {
      const body = { ...form, email: form.email.trim(), language }
      await callApi<typeof createFirstAdmin>('POST', '/api/v1/setup', { body })
      // The workspace is there now; if only the sign-in fails, the sign-in page is the way on.
      return signIn(body.email, body.password).then(
        () => '/lines',
        () => '/sign-in',
      )
    },
    onSuccess: (path) => {
      queryClient.clear()
      router.history.push(path)
    },
  })
}

import { Stack } from '@mantine/core'
import type { ApiKey } from '../../../domain/api/people'
import { Ago } from '../../i18n/ago'
import { UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { useToast } from '../../ui/toasts'
import { useEndApiKey } from './api-key-queries'

export function EndKey({ apiKey, onClose }: { apiKey: ApiKey | null; onClose: () => void }) {
  const t = useText()
  const toast = useToast()
  const ending = useEndApiKey()
  const name = <UserText>{apiKey?.name ?? ''}</UserText>

  function close() {
    ending.reset()
    onClose()
  }
  function confirm() {
    if (apiKey === null) return
    ending.mutate(apiKey.id, {
      onSuccess: () => {
        close()
        toast({ message: <Trans id="keys.end.done" values={{ name }} /> })
      },
    })
  }
  return (
    <ConfirmDialog
      opened={apiKey !== null}
      title={<Trans id="keys.end.title" values={{ name }} />}
      confirmLabel={<Trans id="keys.end.confirm" values={{ name }} />}
      danger
      busy={ending.isPending}
      error={ending.error}
      onConfirm={confirm}
      onClose={close}
    >
      <Stack gap="xs">
        <p>{t('keys.end.what')}</p>
        <p>
          {apiKey === null || apiKey.lastUsedAt === null ? (
            t('keys.end.unused')
          ) : (
            <Trans id="keys.end.used" values={{ when: <Ago at={apiKey.lastUsedAt} /> }} />
          )}
        </p>
      </Stack>
    </ConfirmDialog>
  )
}

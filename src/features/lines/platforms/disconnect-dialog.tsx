import type { PlatformRow } from '../../../../domain/api/platform-assets'
import type { AssetPlatform } from '../../../../domain/platform'
import { UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { useToast } from '../../../ui/toasts'
import { disconnect } from './queries'
import { useAssetChange } from './use-asset-change'

type DisconnectDialogProps = {
  line: PlatformRow['line']
  platform: AssetPlatform
  opened: boolean
  onClose: () => void
}

export function DisconnectDialog({ line, platform, opened, onClose }: DisconnectDialogProps) {
  const t = useText()
  const toast = useToast()
  const ending = useAssetChange(line.id, () => disconnect({ id: line.id, platform }))
  function close() {
    ending.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={
        <Trans
          id={`platforms.disconnect.title.${platform}`}
          values={{ line: <UserText>{line.displayName}</UserText> }}
        />
      }
      confirmLabel={t(`platforms.disconnect.confirm.${platform}`)}
      danger
      busy={ending.isPending}
      error={ending.error}
      onConfirm={() =>
        ending.mutate(undefined, {
          onSuccess: () => {
            close()
            toast({ message: t('platforms.disconnect.done') })
          },
        })
      }
      onClose={close}
    >
      <p>{t('platforms.disconnect.what')}</p>
    </ConfirmDialog>
  )
}

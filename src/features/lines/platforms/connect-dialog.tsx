import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import type { PlatformRow } from '../../../../domain/api/platform-assets'
import type { AssetPlatform } from '../../../../domain/platform'
import { assetIdIn } from '../../../../domain/platform-board'
import { isProblem } from '../../../api/problem'
import { UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { Dialog } from '../../../ui/dialog'
import { FailedState } from '../../../ui/failed-state'
import { focusFirstError } from '../../../ui/focus-first-error'
import { useToast } from '../../../ui/toasts'
import { connect } from './queries'
import { useAssetChange } from './use-asset-change'

type ConnectDialogProps = {
  line: PlatformRow['line']
  platform: AssetPlatform
  opened: boolean
  onClose: () => void
}

/** Asks for the id of a Page or an account; Meta is asked at once whether there is a name under it. */
export function ConnectDialog({ line, platform, opened, onClose }: ConnectDialogProps) {
  const connecting = useAssetChange(line.id, (assetId: string) =>
    connect({ id: line.id, platform }, assetId),
  )
  function close() {
    if (connecting.isPending) return
    connecting.reset()
    onClose()
  }
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={
        <Trans
          id={`platforms.connect.title.${platform}`}
          values={{ line: <UserText>{line.displayName}</UserText> }}
        />
      }
    >
      <ConnectForm platform={platform} connecting={connecting} onDone={onClose} onCancel={close} />
    </Dialog>
  )
}

type ConnectFormProps = {
  platform: AssetPlatform
  connecting: ReturnType<typeof useAssetChange<string, PlatformRow>>
  onDone: () => void
  onCancel: () => void
}

function ConnectForm({ platform, connecting, onDone, onCancel }: ConnectFormProps) {
  const t = useText()
  const toast = useToast()
  const refusal = useRefusal(connecting.error)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const assetId = assetIdIn(text)
  const wrong = tried && assetId === null ? t('platforms.connect.noId') : refusal

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    const form = event.currentTarget
    if (assetId === null) focusFirstError(form)
    else if (!connecting.isPending)
      connecting.mutate(assetId, {
        onError: () => focusFirstError(form),
        onSuccess: () => {
          onDone()
          toast({ message: t('platforms.connect.done') })
        },
      })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <p>{t('platforms.connect.what')}</p>
        <TextInput
          label={t(`platforms.connect.field.${platform}`)}
          description={t(`platforms.connect.where.${platform}`)}
          value={text}
          error={wrong}
          onChange={(event) => {
            setText(event.currentTarget.value)
            if (connecting.isError) connecting.reset()
          }}
          dir="ltr"
          inputMode="url"
          maxLength={500}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
        {connecting.error !== null && refusal === null && <FailedState error={connecting.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel} disabled={connecting.isPending}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={connecting.isPending}>
            {t('platforms.connect.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** The refusals that belong to the field; every other failure is said below it. */
function useRefusal(error: unknown): string | null {
  const t = useText()
  if (isProblem(error, 'already_exists')) return t('platforms.connect.taken')
  if (!isProblem(error, 'invalid_input')) return null
  switch (error.fields[0]?.code) {
    case 'asset_not_found':
      return t('platforms.connect.notFound')
    case 'asset_permission':
      return t('platforms.connect.permission')
    case 'asset_unknown_answer':
      return t('platforms.connect.unknown')
    default:
      return t('platforms.connect.noId')
  }
}

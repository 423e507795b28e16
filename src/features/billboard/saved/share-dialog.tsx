import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import { IconEyeExclamation } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import { Ago } from '../../../i18n/ago'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { Dialog } from '../../../ui/dialog'
import { FailedState } from '../../../ui/failed-state'
import { Notice } from '../../../ui/notice'
import { ShownOnce } from '../../../ui/shown-once'
import { useShareArtwork } from './artwork-acts'

const dayChoices = [1, 7, 14, 30, 90, 365] as const

type ShareDialogProps = { artworkId: string; opened: boolean; onClose: () => void }

/** Makes a link and shows it, once: it is gone from the page when the dialog closes. */
export function ShareDialog({ artworkId, opened, onClose }: ShareDialogProps) {
  const t = useText()
  const making = useShareArtwork(artworkId)
  const made = making.data
  function close() {
    if (making.isPending) return
    making.reset()
    onClose()
  }
  return (
    <Dialog opened={opened} onClose={close} title={t('studio.saved.share.new')}>
      {made === undefined ? (
        <ShareForm making={making} onCancel={close} />
      ) : (
        <Stack gap="md">
          <Notice tone="waiting" icon={IconEyeExclamation} role="status">
            <p>{t('studio.saved.share.once')}</p>
          </Notice>
          <ShownOnce
            label={t('studio.saved.share.label')}
            value={made.url}
            what={t('studio.saved.share.copied')}
          />
          <p>
            <Trans id="studio.shared.ends" values={{ when: <Ago at={made.share.expiresAt} /> }} />
          </p>
          <Group justify="flex-end">
            <Button onClick={close}>{t('studio.saved.share.close')}</Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  )
}

type FormProps = { making: ReturnType<typeof useShareArtwork>; onCancel: () => void }

function ShareForm({ making, onCancel }: FormProps) {
  const t = useText()
  const [days, setDays] = useState<number>(30)
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!making.isPending) making.mutate(days)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <NativeSelect
          label={t('studio.saved.share.days')}
          value={String(days)}
          onChange={(event) => setDays(Number(event.currentTarget.value))}
          data-autofocus
        >
          {dayChoices.map((count) => (
            <option key={count} value={count}>
              {t('studio.saved.share.days.count', { count })}
            </option>
          ))}
        </NativeSelect>
        {making.isError && <FailedState error={making.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel} disabled={making.isPending}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={making.isPending}>
            {t('studio.saved.share.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

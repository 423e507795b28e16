import { Button } from '@mantine/core'
import { IconRotate } from '@tabler/icons-react'
import { useState } from 'react'
import type { syncLines } from '../../../domain/api/lines'
import { useMay } from '../../api/me'
import { callApi, newIdempotencyKey } from '../../api/client'
import { useText } from '../../i18n/use-text'
import { useAnnounce } from '../../ui/announcer'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { useToast } from '../../ui/toasts'
import { usePlay } from './use-play'

/** Puts the simulated Meta back to its first day, and offers to let Handleboard look. */
export function StartOver() {
  const t = useText()
  const toast = useToast()
  const announce = useAnnounce()
  const maySync = useMay('lines.sync')
  const playing = usePlay()
  const [asking, setAsking] = useState(false)

  function sync() {
    void callApi<typeof syncLines>('POST', '/api/v1/lines/sync', {
      idempotencyKey: newIdempotencyKey(),
    }).then(
      () => announce(t('sandbox.startOver.syncing')),
      // The lines page tells of a reading that fails, and names are read again by themselves anyway.
      () => {},
    )
  }
  function confirm() {
    playing.mutate([{ play: 'start_over' }], {
      onSuccess: () => {
        setAsking(false)
        toast({
          message: t('sandbox.startOver.done'),
          ...(maySync ? { action: { label: t('sandbox.startOver.sync'), onClick: sync } } : {}),
        })
      },
    })
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconRotate size={18} className="hb-mirrors" />}
        onClick={() => setAsking(true)}
      >
        {t('sandbox.startOver.action')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('sandbox.startOver.title')}
        confirmLabel={t('sandbox.startOver.confirm')}
        typed={t('sandbox.startOver.word')}
        danger
        busy={playing.isPending}
        error={playing.error}
        onConfirm={confirm}
        onClose={() => {
          playing.reset()
          setAsking(false)
        }}
      >
        {t('sandbox.startOver.what')}
      </ConfirmDialog>
    </>
  )
}

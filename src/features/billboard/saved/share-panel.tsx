import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Artwork } from '../../../../domain/api/artworks'
import { Ago } from '../../../i18n/ago'
import { UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { useToast } from '../../../ui/toasts'
import { Panel } from '../panel'
import { useEndShare } from './artwork-acts'
import { ShareDialog } from './share-dialog'
import { useMayChange } from './use-saving'
import classes from './saved.module.css'

/** The one link by which strangers see the artwork: who made it, until when, and its end. */
export function SharePanel({ artwork }: { artwork: Artwork }) {
  const t = useText()
  const mayChange = useMayChange()(artwork)
  const [making, setMaking] = useState(false)
  const [ending, setEnding] = useState(false)
  const { share } = artwork
  return (
    <Panel title={t('studio.saved.share.title')} what={t('studio.saved.share.what')}>
      {share === null ? (
        <p>{t('studio.saved.share.none')}</p>
      ) : (
        <p>
          <Trans
            id="studio.saved.share.open"
            values={{
              name: <UserText>{share.createdBy}</UserText>,
              when: <Ago at={share.createdAt} quiet />,
              until: <Ago at={share.expiresAt} quiet />,
            }}
          />
        </p>
      )}
      {mayChange && (
        <div className={classes.item}>
          <Button variant="default" onClick={() => (share === null ? setMaking : setEnding)(true)}>
            {t(share === null ? 'studio.saved.share.make' : 'studio.saved.share.end')}
          </Button>
        </div>
      )}
      <ShareDialog artworkId={artwork.id} opened={making} onClose={() => setMaking(false)} />
      <EndShare artworkId={artwork.id} opened={ending} onClose={() => setEnding(false)} />
    </Panel>
  )
}

type EndShareProps = { artworkId: string; opened: boolean; onClose: () => void }

function EndShare({ artworkId, opened, onClose }: EndShareProps) {
  const t = useText()
  const toast = useToast()
  const ending = useEndShare()
  function close() {
    ending.reset()
    onClose()
  }
  function confirm() {
    ending.mutate(artworkId, {
      onSuccess: () => {
        close()
        toast({ message: t('studio.saved.share.end.done') })
      },
    })
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={t('studio.saved.share.end.title')}
      confirmLabel={t('studio.saved.share.end.confirm')}
      danger
      busy={ending.isPending}
      error={ending.error}
      onConfirm={confirm}
      onClose={close}
    >
      <p>{t('studio.saved.share.end.what')}</p>
    </ConfirmDialog>
  )
}

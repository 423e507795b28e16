import { Button } from '@mantine/core'
import type { KeptName } from '../../../domain/api/kept-names'
import type { PoolName } from '../../../domain/api/name-pool'
import { handleOf } from '../../../domain/handle'
import { useMay } from '../../api/me'
import { Handle, isolateLtr } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { ButtonLink } from '../../ui/links'
import { useUndoToast } from '../../ui/use-undo-toast'
import type { OnKeep } from './keeping'
import { useEditKept, useEndKept } from './queries'
import classes from './names.module.css'

/** What may be done with a name: by those who ask for names. */
export function PoolActs({ name, onKeep }: { name: PoolName; onKeep: OnKeep }) {
  const t = useText()
  const mayAsk = useMay('requests.create')
  if (!mayAsk) return null
  const { username, heldBy, keptFor } = name
  const handle = isolateLtr(handleOf(username))
  const line = name.kind === 'near_miss' ? { lineId: name.line.id } : {}
  return (
    <div className={classes.acts}>
      {heldBy === null && (
        <ButtonLink
          to="/requests/new"
          search={{ candidate: username, ...line }}
          variant="default"
          size="compact-md"
          aria-label={t('names.askNamed', { handle })}
        >
          {t('names.ask')}
        </ButtonLink>
      )}
      {name.kind === 'kept' && <KeptActs kept={name.kept} onKeep={onKeep} />}
      {name.kind !== 'kept' && keptFor === null && heldBy?.kind !== 'line' && (
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={t('names.keepNamed', { handle })}
          onClick={() => onKeep({ username })}
        >
          {t('names.keep')}
        </Button>
      )}
    </div>
  )
}

type KeptActsProps = { kept: KeptName; onKeep: OnKeep }

function KeptActs({ kept, onKeep }: KeptActsProps) {
  const t = useText()
  const tell = useUndoToast()
  const ending = useEndKept()
  const restoring = useEditKept()
  const { id, username, version } = kept
  const handle = isolateLtr(handleOf(username))
  function end() {
    ending.mutate(id, {
      onSuccess: () =>
        tell({
          message: (
            <Trans id="names.kept.ended" values={{ handle: <Handle username={username} /> }} />
          ),
          // The end made it one version newer.
          undo: () => restoring.mutateAsync({ id, version: version + 1, body: { ended: false } }),
        }),
    })
  }
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        aria-label={t('names.kept.editNamed', { handle })}
        onClick={() => onKeep({ kept })}
      >
        {t('action.edit')}
      </Button>
      <Button
        variant="default"
        size="compact-md"
        loading={ending.isPending}
        aria-label={t('names.kept.endNamed', { handle })}
        onClick={end}
      >
        {t('names.kept.end')}
      </Button>
      {ending.isError && <FailedState error={ending.error} />}
    </>
  )
}

import { Button } from '@mantine/core'
import { IconMessage, IconNote, IconPhoto, type Icon } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { NameUse } from '../../../domain/api/name-uses'
import type { NameUseKind } from '../../../domain/name-use'
import { useMay } from '../../api/me'
import { Ago } from '../../i18n/ago'
import { Handle, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { useUndoToast } from '../../ui/use-undo-toast'
import { useEditUse } from './use-queries'
import classes from './names.module.css'

const icons: Record<NameUseKind, Icon> = {
  artwork: IconPhoto,
  template: IconMessage,
  note: IconNote,
}

type UseItemProps = {
  use: NameUse
  /** It stands on the page of a line, whose name now is `now`. */
  ofLine: boolean
  now: string | null
  onEdit: (use: NameUse) => void
}

export function UseItem({ use, ofLine, now, onEdit }: UseItemProps) {
  const t = useText()
  const mayWrite = useMay('requests.create')
  const Kind = icons[use.kind]
  return (
    <li className={classes.item}>
      <Kind size={20} stroke={1.8} className={classes.icon} aria-hidden />
      <div className={classes.body}>
        <UseTitle use={use} />
        <Standing use={use} isOld={ofLine && use.username !== now} />
        <span className={classes.soft}>
          {t(`names.uses.kind.${use.kind}`)} <span aria-hidden="true">·</span>{' '}
          {use.ended === null ? (
            <>
              <Trans id="names.by" values={{ name: <UserText>{use.createdBy}</UserText> }} />{' '}
              <Ago at={use.createdAt} quiet />
            </>
          ) : (
            <>
              {t('names.uses.endedOn')} <Ago at={use.ended.at} quiet />
            </>
          )}
        </span>
      </div>
      {/* What an artwork shows goes with the artwork. */}
      {mayWrite && use.artworkId === null && <Acts use={use} onEdit={onEdit} />}
    </li>
  )
}

/** What it is and where, linked where it has a link or is an artwork of ours. */
export function UseTitle({ use }: { use: NameUse }) {
  const { where } = use
  return (
    <span>
      <LinkedTitle use={use} />
      {where !== null && (
        <>
          {' '}
          <span aria-hidden="true">·</span> <UserText>{where}</UserText>
        </>
      )}
    </span>
  )
}

function LinkedTitle({ use: { title, url, artworkId } }: { use: NameUse }) {
  const text = <UserText>{title}</UserText>
  if (artworkId !== null)
    return (
      <Link to="/studio/artworks/$artworkId" params={{ artworkId }} className={classes.name}>
        {text}
      </Link>
    )
  if (url === null) return <span className={classes.name}>{text}</span>
  return (
    <a href={url} target="_blank" rel="noreferrer" className={classes.name}>
      {text}
    </a>
  )
}

function Standing({ use, isOld }: { use: NameUse; isOld: boolean }) {
  const t = useText()
  if (isOld)
    return (
      <span>
        <Trans id="names.uses.old" values={{ handle: <Handle username={use.username} /> }} />
      </span>
    )
  if (use.standing === 'held') return null
  return (
    <span>{t(use.standing === 'no_longer' ? 'names.uses.noLonger' : 'names.uses.notYet')}</span>
  )
}

function Acts({ use, onEdit }: Pick<UseItemProps, 'use' | 'onEdit'>) {
  const t = useText()
  const tell = useUndoToast()
  const editing = useEditUse()
  const { id, title } = use
  const isOver = use.ended !== null
  function end() {
    editing.mutate(
      { id, version: use.version, body: { ended: true } },
      {
        onSuccess: ({ version }) =>
          tell({
            message: (
              <Trans id="names.uses.ended" values={{ title: <UserText>{title}</UserText> }} />
            ),
            undo: () => editing.mutateAsync({ id, version, body: { ended: false } }),
          }),
      },
    )
  }
  return (
    <div className={classes.acts}>
      <Button
        variant="default"
        size="compact-md"
        aria-label={t('names.uses.edit', { title })}
        onClick={() => onEdit(use)}
      >
        {t('action.edit')}
      </Button>
      <Button
        variant="default"
        size="compact-md"
        loading={editing.isPending}
        aria-label={t(isOver ? 'names.uses.reopenNamed' : 'names.uses.endNamed', { title })}
        onClick={() =>
          isOver ? editing.mutate({ id, version: use.version, body: { ended: false } }) : end()
        }
      >
        {t(isOver ? 'names.uses.reopen' : 'names.uses.end')}
      </Button>
      {editing.isError && <FailedState error={editing.error} />}
    </div>
  )
}

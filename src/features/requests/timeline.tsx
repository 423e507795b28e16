import {
  IconBrandMeta,
  IconPlugConnected,
  IconSettingsAutomation,
  IconUser,
  IconUserShare,
  type Icon,
} from '@tabler/icons-react'
import type { TimelineEntry } from '../../../domain/api/username-requests'
import { Ago } from '../../i18n/ago'
import { useFormat } from '../../i18n/format'
import { Handle, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import type { Candidate } from './current-candidate'
import { MetaAnswer } from './meta-answer'
import { Panel } from './panel'
import classes from './timeline.module.css'

type TimelineProps = { entries: TimelineEntry[]; candidates: Candidate[] }

/** What happened, newest first. Steps of Meta stand on its own side: square, with its name on them. */
export function Timeline({ entries, candidates }: TimelineProps) {
  const t = useText()
  return (
    <Panel title={t('timeline.title')}>
      <ol className={classes.list} reversed>
        {entries.toReversed().map((entry) => (
          <Entry key={entry.id} entry={entry} candidates={candidates} />
        ))}
      </ol>
    </Panel>
  )
}

const marks: Record<TimelineEntry['actor']['kind'], Icon> = {
  person: IconUser,
  key: IconPlugConnected,
  system: IconSettingsAutomation,
  meta: IconBrandMeta,
  guest: IconUserShare,
}

function Entry({ entry, candidates }: { entry: TimelineEntry; candidates: Candidate[] }) {
  const t = useText()
  const { dateTime } = useFormat()
  const side = entry.actor.kind === 'meta' ? 'meta' : 'ours'
  const Mark = marks[entry.actor.kind]
  return (
    <li className={classes.entry} data-side={side}>
      <span className={classes.mark} aria-hidden="true">
        <Mark size={18} stroke={1.8} />
      </span>
      <div className={classes.body}>
        <p className={classes.sentence}>
          <Trans
            id={`timeline.${entry.event}`}
            values={{
              name: <ActorName actor={entry.actor} />,
              handle: <EntryHandle username={entry.candidate} candidates={candidates} />,
            }}
          />
        </p>
        {entry.reason !== null && entry.reason !== 'other' && (
          <p>{t('reason.said', { reason: t(`reason.is.${entry.reason}`) })}</p>
        )}
        {entry.note !== null && (
          <blockquote className={classes.note} aria-label={t('timeline.note')} dir="auto">
            {entry.note}
          </blockquote>
        )}
        {entry.meta !== null && <MetaAnswer meta={entry.meta} />}
        <p className={classes.when}>
          <span className={classes.side}>{t(`timeline.${side}`)}</span> <Ago at={entry.at} quiet />{' '}
          <span aria-hidden="true">·</span> {dateTime(entry.at)}
        </p>
      </div>
    </li>
  )
}

function ActorName({ actor }: { actor: TimelineEntry['actor'] }) {
  const t = useText()
  return (
    <strong className={classes.name}>
      <UserText>{actor.name}</UserText>
      {actor.kind === 'key' && ` ${t('timeline.program')}`}
      {actor.kind === 'guest' && ` ${t('timeline.guest')}`}
    </strong>
  )
}

/** With its display case, as long as it is still among the candidates. */
function EntryHandle({
  username,
  candidates,
}: {
  username: string | null
  candidates: Candidate[]
}) {
  const t = useText()
  if (username === null) return t('value.noUsername')
  const found = candidates.find((candidate) => candidate.username === username)
  return <Handle username={username} displayCase={found?.displayCase ?? null} />
}

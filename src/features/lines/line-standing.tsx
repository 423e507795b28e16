import { Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Line } from '../../../domain/api/lines'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import { rolesThatMay } from '../../../domain/roles'
import { useMay } from '../../api/me'
import { Ago } from '../../i18n/ago'
import { useFormat } from '../../i18n/format'
import { Handle } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { HandlePlate } from './handle-plate'
import { LastConfirmed } from './last-confirmed'
import { MetaWord, UsernamePill } from './line-pills'
import { LineSection } from './line-section'
import { nameSince } from './name-since'
import { OpenRequest } from './open-request'
import { ReleaseLine } from './release-line'
import { ReleaseNotice } from './release-notice'
import { StandingFacts } from './standing-facts'
import classes from './line-standing.module.css'

type LineStandingProps = {
  line: Line
  /** Its requests as far as they are loaded: they know since when the name stands so. */
  requests: readonly UsernameRequest[]
  loading: boolean
}

/** Where the name of the line stands: what that means, what happens next, who acts, since when. */
export function LineStanding({ line, requests, loading }: LineStandingProps) {
  const t = useText()
  const { username, openRequestId } = line
  const open = requests.find(({ id }) => id === openRequestId)
  return (
    <LineSection title={t('line.name')}>
      <div className={classes.card}>
        <HandlePlate username={username} />
        <div>
          <p className={classes.sentence}>
            <UsernamePill state={username.state} /> <Sentence line={line} />
          </p>
          {username.state === 'unknown' && <MetaWord word={username.metaStatus} />}
        </div>
        {open !== undefined ? (
          <OpenRequest request={open} />
        ) : openRequestId !== null && loading ? (
          <Skeleton height={120} />
        ) : (
          <NameFacts line={line} since={nameSince(line, requests)} />
        )}
        <ReleaseNotice line={line} />
        <LastConfirmed line={line} />
        {line.release === null && (
          <div>
            <ReleaseLine line={line} />
          </div>
        )}
      </div>
    </LineSection>
  )
}

type Known = Line['username']['state'] | 'unconfirmed'

function knownOf({ username }: Line): Known {
  return username.confirmedAt === null ? 'unconfirmed' : username.state
}

function Sentence({ line }: { line: Line }) {
  const t = useText()
  const known = knownOf(line)
  const { value, displayCase } = line.username
  if (known !== 'reserved' && known !== 'live') return t(`line.is.${known}`)
  if (value === null) return t('line.is.unknown')
  const handle = <Handle username={value} displayCase={displayCase} />
  return <Trans id={`line.is.${known}`} values={{ handle }} />
}

/** What comes next for a name that no request is about. */
function NameFacts({ line, since }: { line: Line; since: string | null }): ReactNode {
  const t = useText()
  const known = knownOf(line)
  return (
    <StandingFacts
      next={t(`line.next.${known}`)}
      who={<WhoActs known={known} />}
      since={since === null ? null : <Ago at={since} />}
    />
  )
}

/** Only where a name is missing is there something for people to do; the rest is Meta's, or nobody's. */
function WhoActs({ known }: { known: Known }) {
  const t = useText()
  const format = useFormat()
  const mayAsk = useMay('requests.create')
  if (known === 'live') return t('request.actor.nobody')
  if (known === 'reserved' || known === 'unknown') return t('request.actor.meta')
  if (known === 'unconfirmed') return t('app.name')
  if (mayAsk) return t('request.actor.you')
  return format.list(rolesThatMay('requests.create').map((role) => t(`role.${role}`)))
}

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
import { MetaWord, UsernamePill } from './line-pills'
import { LastConfirmed } from './last-confirmed'
import { LineSection } from './line-section'
import { nameSince } from './name-since'
import { OpenRequest } from './open-request'
import classes from './line-standing.module.css'

type LineStandingProps = {
  line: Line
  /** Its requests as far as they are loaded: they know since when the name stands so. */
  requests: readonly UsernameRequest[]
}

/** Where the name of the line stands: what that means, what happens next, who acts, since when. */
export function LineStanding({ line, requests }: LineStandingProps) {
  const t = useText()
  const { username } = line
  const known = username.confirmedAt === null ? 'unconfirmed' : username.state
  const since = nameSince(line, requests)
  const open = requests.find(({ id }) => id === line.openRequestId)
  return (
    <LineSection title={t('line.name')}>
      <div className={classes.card}>
        <HandlePlate username={username} />
        <div className={classes.words}>
          <p className={classes.sentence}>
            <UsernamePill state={username.state} /> <Sentence known={known} line={line} />
          </p>
          {username.state === 'unknown' && <MetaWord word={username.metaStatus} />}
          <dl className={classes.facts}>
            <Fact term={t('line.next')}>{t(`line.next.${known}`)}</Fact>
            <Fact term={t('line.who')}>
              <WhoActs known={known} />
            </Fact>
            {since !== null && (
              <Fact term={t('line.since')}>
                <Ago at={since} />
              </Fact>
            )}
          </dl>
        </div>
        {open !== undefined && <OpenRequest request={open} />}
        <LastConfirmed line={line} />
      </div>
    </LineSection>
  )
}

type Known = Line['username']['state'] | 'unconfirmed'

function Sentence({ known, line }: { known: Known; line: Line }) {
  const t = useText()
  const { value, displayCase } = line.username
  if ((known === 'reserved' || known === 'live') && value !== null)
    return (
      <Trans
        id={`line.is.${known}`}
        values={{ handle: <Handle username={value} displayCase={displayCase} /> }}
      />
    )
  return t(`line.is.${known === 'reserved' || known === 'live' ? 'unknown' : known}`)
}

/** Only where a name is missing is there something for people to do; the rest is Meta's, or nobody's. */
function WhoActs({ known }: { known: Known }) {
  const t = useText()
  const format = useFormat()
  const mayAsk = useMay('requests.create')
  if (known === 'live') return t('request.actor.nobody')
  if (known === 'reserved' || known === 'unknown') return t('request.actor.meta')
  if (known === 'unconfirmed') return 'Handleboard'
  if (mayAsk) return t('request.actor.you')
  return format.list(rolesThatMay('requests.create').map((role) => t(`role.${role}`)))
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

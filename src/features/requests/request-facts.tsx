import { Link } from '@tanstack/react-router'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import { useFormat } from '../../i18n/format'
import { UserText } from '../../i18n/isolates'
import { Phone } from '../../i18n/phone'
import { useText } from '../../i18n/use-text'
import { Fact, Facts, Panel } from './panel'
import { When } from './when'
import classes from './request-page.module.css'

/** What was wished, by whom, and for when. */
export function RequestFacts({ request }: { request: UsernameRequest }) {
  const t = useText()
  const { date } = useFormat()
  const { line, requester, campaignDate, reason } = request
  return (
    <Panel title={t('request.facts')}>
      <Facts>
        <Fact name={t('request.fact.line')}>
          <Link to="/lines/$lineId" params={{ lineId: line.id }} className={classes.link}>
            <UserText>{line.displayName}</UserText>
          </Link>
          <br />
          <Phone value={line.phoneNumber} />
        </Fact>
        <Fact name={t('request.fact.requester')}>
          <UserText>{requester.name}</UserText>
        </Fact>
        <Fact name={t('request.fact.created')}>
          <When at={request.createdAt} />
        </Fact>
        <Fact name={t('request.fact.submitted')}>
          {request.submittedAt === null ? (
            t('request.fact.notSubmitted')
          ) : (
            <When at={request.submittedAt} />
          )}
        </Fact>
        <Fact name={t('request.fact.campaign')}>
          {campaignDate === null ? (
            t('request.fact.noCampaign')
          ) : (
            <time dateTime={campaignDate}>{date(campaignDate)}</time>
          )}
        </Fact>
        <Fact name={t('request.fact.reason')}>
          {reason === null ? (
            t('request.fact.noReason')
          ) : (
            <p dir="auto" className={classes.written}>
              {reason}
            </p>
          )}
        </Fact>
      </Facts>
    </Panel>
  )
}

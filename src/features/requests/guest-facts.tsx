import type { GuestReview } from '../../../domain/api/guest-reviews'
import { useFormat } from '../../i18n/format'
import { Handle, Id, UserText } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { Fact, Facts } from './panel'
import classes from './guest-review.module.css'

/** What a guest decides about, and nothing else. */
export function GuestFacts({ review }: { review: GuestReview }) {
  const t = useText()
  const { date } = useFormat()
  const { line, candidates, reason, campaignDate } = review
  return (
    <Facts>
      <Fact name={t('request.fact.line')}>
        <UserText>{line.displayName}</UserText> <Id>{line.maskedPhone}</Id>
      </Fact>
      <Fact name={t('request.candidates')}>
        <ol className={classes.candidates}>
          {candidates.map(({ rank, username, displayCase }) => (
            <li key={rank}>
              <Handle username={username} displayCase={displayCase} />
            </li>
          ))}
        </ol>
        {candidates.length > 1 && (
          <span className={classes.soft}>{t('request.candidates.what')}</span>
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
      <Fact name={t('request.fact.campaign')}>
        {campaignDate === null ? t('request.fact.noCampaign') : date(campaignDate)}
      </Fact>
    </Facts>
  )
}

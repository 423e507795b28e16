import {
  IconCircleCheck,
  IconHandStop,
  IconMessageQuestion,
  IconUserQuestion,
} from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CustomerDetails } from '../../../../domain/api/customers'
import { useMay } from '../../../api/me'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import toneClasses from '../../../ui/tones.module.css'
import { LanguageChoice } from '../asking/language-choice'
import { Obstacles } from '../asking/obstacles'
import { canAskQuery, lineQuery, type CanAsk } from '../queries'
import { AskNow } from './ask-now'
import classes from './customer-page.module.css'

type Props = { customer: CustomerDetails }

/** Whether the customer can be asked now, and how; or everything that stands in the way, and until when. */
export function AskPanel({ customer }: Props) {
  const t = useText()
  const mayAsk = useMay('phone_requests.create')
  const [language, setLanguage] = useState('')
  // Of this customer in another language: what is chosen stays in its place while it is found out.
  const can = useQuery({
    ...canAskQuery(customer.id, language),
    placeholderData: keepPreviousData,
  })
  const standing = standingOf(can.data)
  const { tone, icon: Icon } = looks[standing]
  return (
    <section className={`${classes.standing} ${toneClasses[tone]}`} aria-labelledby="can-ask">
      <div className={classes.sentence}>
        <Icon size={28} stroke={1.8} className={classes.icon} aria-hidden />
        <h2 id="can-ask" className={classes.standingTitle}>
          {t(`customers.can.${standing}`)}
        </h2>
      </div>
      {can.isError && <FailedState error={can.error} onRetry={() => void can.refetch()} />}
      {can.isPending && <SkeletonRows label={t('customers.can.loading')} rows={1} rowHeight={64} />}
      {standing !== 'known' && can.data !== undefined && can.data.reasons.length > 0 && (
        <Obstacles reasons={can.data.reasons} />
      )}
      {mayAsk ? (
        <YouCan
          customer={customer}
          can={can.data}
          settled={!can.isPlaceholderData}
          language={language}
          onLanguage={setLanguage}
        />
      ) : (
        standing === 'yes' && <p className={classes.soft}>{t('customers.can.notYou')}</p>
      )}
    </section>
  )
}

const looks = {
  loading: { tone: 'quiet', icon: IconUserQuestion },
  yes: { tone: 'info', icon: IconMessageQuestion },
  known: { tone: 'good', icon: IconCircleCheck },
  open: { tone: 'info', icon: IconMessageQuestion },
  no: { tone: 'waiting', icon: IconHandStop },
} as const

function standingOf(can: CanAsk | undefined): keyof typeof looks {
  if (can === undefined) return 'loading'
  if (can.ok) return 'yes'
  const has = (reason: CanAsk['reasons'][number]['reason']) =>
    can.reasons.some((one) => one.reason === reason)
  if (has('phone_already_known')) return 'known'
  return has('open_request') ? 'open' : 'no'
}

type YouCanProps = Props & {
  can: CanAsk | undefined
  /** Whether that is said of this language. */
  settled: boolean
  language: string
  onLanguage: (language: string) => void
}

/** Another language may be a way round a missing template, and round nothing else. */
function YouCan({ customer, can, settled, language, onLanguage }: YouCanProps) {
  const line = useQuery(lineQuery(customer.lineId)).data
  const noTemplate = can?.reasons.some(({ reason }) => reason === 'template_not_approved') === true
  if (can?.ok !== true && !noTemplate && language === '') return null
  return (
    <div className={classes.youCan}>
      <LanguageChoice wabaId={line?.wabaId} value={language} onChange={onLanguage} />
      {can?.ok === true && (
        <AskNow
          customer={customer}
          can={can}
          settled={settled}
          language={language}
          onAsked={() => onLanguage('')}
        />
      )}
    </div>
  )
}

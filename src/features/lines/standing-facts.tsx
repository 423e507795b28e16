import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text'
import classes from './standing-facts.module.css'

type StandingFactsProps = { next: ReactNode; who: ReactNode; since: ReactNode }

/** What happens next, who acts and since when: in the words of the request pages. */
export function StandingFacts({ next, who, since }: StandingFactsProps) {
  const t = useText()
  return (
    <dl className={classes.root}>
      <div className={classes.next}>
        <dt>{t('request.whatNext')}</dt>
        <dd>{next}</dd>
      </div>
      <div>
        <dt>{t('request.whoActs')}</dt>
        <dd>{who}</dd>
      </div>
      {since !== null && (
        <div>
          <dt>{t('request.since')}</dt>
          <dd>{since}</dd>
        </div>
      )}
    </dl>
  )
}

import { useId } from 'react'
import { UserText } from '../../../i18n/isolates'
import { useText } from '../../../i18n/use-text'
import { CustomerName } from '../customer-name'
import type { Verdict } from './verdict'
import { ObstacleText } from './obstacles'
import classes from './asking.module.css'

type PeopleListProps = { title: string; verdicts: Verdict[] }

/** Customers by name and line, each with what stands in the way where something does. */
export function PeopleList({ title, verdicts }: PeopleListProps) {
  const t = useText()
  const id = useId()
  return (
    <div className={classes.people}>
      <h3 id={id} className={classes.title}>
        {title}
      </h3>
      {/* It scrolls when it is long, so it must be within reach of the keyboard. */}
      <ul
        aria-labelledby={id}
        className={classes.list}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={verdicts.length > 5 ? 0 : undefined}
      >
        {verdicts.map(({ customer, asked }) => (
          <li key={customer.id}>
            <strong>
              <CustomerName customer={customer} />
            </strong>{' '}
            · <UserText>{customer.lineName}</UserText>
            {asked.waits.map((wait) => (
              <span key={wait.reason} className={classes.remark}>
                {t('customers.plan.queued')} <ObstacleText {...wait} />
              </span>
            ))}
            {asked.refused.map((refused) => (
              <span key={refused.reason} className={classes.remark}>
                <ObstacleText {...refused} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import type { CustomersFilter } from '../customers-search'
import { lineQuery } from '../queries'
import classes from './asking.module.css'

/** Whom the filter means, in words: many are asked, and what narrows them may be out of sight. */
export function FilterWords({ filter }: { filter: CustomersFilter }) {
  const t = useText()
  const { q, lineId, state } = filter
  return (
    <div>
      <p>{t('customers.askMany.what')}</p>
      <ul className={classes.counts}>
        <li>{lineId === undefined ? t('customers.askMany.allLines') : <OneLine id={lineId} />}</li>
        {state !== undefined && (
          <li>{t('customers.askMany.state', { state: t(`customers.ask.${state}`) })}</li>
        )}
        {q !== undefined && (
          <li>
            <Trans id="customers.askMany.search" values={{ text: <UserText>{q}</UserText> }} />
          </li>
        )}
      </ul>
    </div>
  )
}

function OneLine({ id }: { id: string }) {
  const t = useText()
  const line = useQuery(lineQuery(id)).data
  if (line === undefined) return t('customers.filter.oneLine')
  return (
    <Trans id="customers.askMany.line" values={{ line: <UserText>{line.displayName}</UserText> }} />
  )
}

import type { ReactNode } from 'react'
import { useFormat } from '../../i18n/format'
import { AccountName } from './account-name'
import { useLanguageName } from '../../i18n/language-name'
import type { TemplateAccount } from './queries'
import classes from './plan-list.module.css'

type Place = { wabaId: string; language: string }

type PlanListProps = {
  title: string
  /** What it means, and what can be done about it. */
  what?: ReactNode
  places: readonly Place[]
  accounts: readonly TemplateAccount[]
}

/** Languages by account: what would be done, or what would not and why. */
export function PlanList({ title, what, places, accounts }: PlanListProps) {
  const { list } = useFormat()
  const nameOf = useLanguageName()
  if (places.length === 0) return null
  const wabaIds = [...new Set(places.map(({ wabaId }) => wabaId))]
  const languagesOn = (account: string) =>
    places.flatMap(({ wabaId, language }) => (wabaId === account ? nameOf(language) : []))
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      {what !== undefined && <p className={classes.what}>{what}</p>}
      <ul className={classes.list}>
        {wabaIds.map((wabaId) => (
          <li key={wabaId} className={classes.item}>
            <span className={classes.account}>
              <AccountName account={accountOf(accounts, wabaId)} />
            </span>
            <span>{list(languagesOn(wabaId))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function accountOf(accounts: readonly TemplateAccount[], wabaId: string) {
  return accounts.find((account) => account.wabaId === wabaId) ?? { wabaId, name: null }
}

import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Ago } from '../../i18n/ago'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { AccountName } from './account-name'
import type { TemplateAccount } from './queries'
import classes from './matrix.module.css'

/** An account: its name, when Meta last confirmed its list, and what kept the last reading from its end. */
export function AccountCell({ account }: { account: TemplateAccount }) {
  const t = useText()
  const { confirmedAt, problem, others } = account
  return (
    <div className={classes.who}>
      <span className={classes.name}>
        <AccountName account={account} />
      </span>
      <span className={classes.soft}>
        {confirmedAt === null ? (
          t('templates.neverConfirmed')
        ) : (
          <Trans id="templates.confirmed" values={{ when: <Ago at={confirmedAt} quiet /> }} />
        )}
      </span>
      {problem !== null && (
        <span className={classes.problem}>
          <IconAlertTriangle size={15} aria-hidden />
          <span>
            {t('templates.readingFailed')} <bdi dir="ltr">{problem}</bdi>
          </span>
        </span>
      )}
      {others > 0 && (
        <Link to="/templates/others" className={classes.soft}>
          {t('templates.othersHere', { count: others })}
        </Link>
      )}
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { Line } from '../../../domain/api/lines'
import { Ago } from '../../i18n/ago'
import { Handle, Id, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { ButtonLink } from '../../ui/links'
import { LineStatusPill, MetaWord, Quality, UsernamePill } from './line-pills'
import classes from './line-cells.module.css'

/** The line's name leads to its page; below it the account. */
export const NameCell = memo(function NameCell({ line }: { line: Line }) {
  return (
    <div className={classes.two}>
      <Link
        to="/lines/$lineId"
        params={{ lineId: line.id }}
        className={classes.name}
        title={line.displayName}
        data-row-link
      >
        <UserText>{line.displayName}</UserText>
      </Link>
      <span className={classes.account}>
        <AccountName wabaId={line.wabaId} name={line.wabaName} />
      </span>
    </div>
  )
})

/** An account by its name, or by its id as long as Meta has not told the name. */
export function AccountName({ wabaId, name }: { wabaId: string; name: string | null }) {
  if (name !== null) return <UserText>{name}</UserText>
  return <Trans id="lines.account" values={{ id: <Id>{wabaId}</Id> }} />
}

export function StatusCell({ line }: { line: Line }) {
  return (
    <div className={classes.two}>
      <span>
        <LineStatusPill status={line.status} />
      </span>
      {line.status === 'unknown' && line.metaStatus !== null ? (
        <MetaWord word={line.metaStatus} />
      ) : (
        <Quality quality={line.quality} />
      )}
    </div>
  )
}

type UsernameCellProps = { line: Line; withTime: boolean }

export function UsernameCell({ line, withTime }: UsernameCellProps) {
  const { value, displayCase, state, metaStatus } = line.username
  return (
    <div className={classes.two}>
      {value !== null && (
        <span className={classes.handle}>
          <Handle username={value} displayCase={displayCase} />
        </span>
      )}
      <span className={classes.row}>
        <UsernamePill state={state} />
        {state === 'unknown' && <MetaWord word={metaStatus} />}
        {withTime && (
          <span className={classes.soft}>
            <ConfirmedCell line={line} />
          </span>
        )}
      </span>
    </div>
  )
}

export function ConfirmedCell({ line }: { line: Line }) {
  const t = useText()
  const { confirmedAt } = line.username
  if (confirmedAt === null) return <span className={classes.soft}>{t('lines.neverConfirmed')}</span>
  return <Ago at={confirmedAt} quiet />
}

type RequestCellProps = { line: Line; mayAsk: boolean }

export function RequestCell({ line, mayAsk }: RequestCellProps) {
  const t = useText()
  const { openRequestId, displayName } = line
  if (openRequestId !== null)
    return (
      <Link
        to="/requests/$requestId"
        params={{ requestId: openRequestId }}
        className={classes.request}
        aria-label={t('lines.openRequestOf', { line: displayName })}
      >
        {t('lines.openRequest')}
      </Link>
    )
  if (!mayAsk) return <span className={classes.soft}>{t('lines.noOpenRequest')}</span>
  const hasName = line.username.value !== null
  return (
    <ButtonLink
      to="/requests/new"
      search={{ lineId: line.id }}
      variant={hasName ? 'subtle' : 'default'}
      size="compact-sm"
      aria-label={t(hasName ? 'lines.askOtherFor' : 'lines.askFor', { line: displayName })}
    >
      {t(hasName ? 'lines.askOther' : 'lines.ask')}
    </ButtonLink>
  )
}

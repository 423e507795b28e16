import { Link } from '@tanstack/react-router'
import type { Line } from '../../../domain/api/lines'
import { handleOf } from '../../../domain/handle'
import { Ago } from '../../i18n/ago'
import { Handle, Id, UserText } from '../../i18n/isolates'
import { Phone } from '../../i18n/phone'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { LineStatusPill, MetaWord, Quality, UsernamePill } from './line-pills'
import classes from './line-cells.module.css'

type NameCellProps = { line: Line; withStatus: boolean }

/** The line's name leads to its page; below it the account, or the line's state where that has no column. */
export function NameCell({ line, withStatus }: NameCellProps) {
  return (
    <div className={classes.two}>
      <Link
        to="/lines/$lineId"
        params={{ lineId: line.id }}
        className={classes.name}
        title={line.displayName}
        // What is cut off is the end of the name, in its own direction.
        dir="auto"
        data-row-link
      >
        {line.displayName}
      </Link>
      {withStatus ? (
        <span className={classes.row}>
          <LineStatusPill status={line.status} />
          <Condition line={line} />
        </span>
      ) : (
        <span className={classes.account} dir="auto">
          {line.wabaName ?? <AccountName wabaId={line.wabaId} name={null} />}
        </span>
      )}
    </div>
  )
}

/** An account by its name, or by its id as long as Meta has not told the name. */
export function AccountName({ wabaId, name }: { wabaId: string; name: string | null }) {
  if (name !== null) return <UserText>{name}</UserText>
  return <Trans id="lines.account" values={{ id: <Id>{wabaId}</Id> }} />
}

export function PhoneCell({ line }: { line: Line }) {
  return (
    <span className={classes.small}>
      <Phone value={line.phoneNumber} />
    </span>
  )
}

export function StatusCell({ line }: { line: Line }) {
  return (
    <div className={classes.two}>
      <LineStatusPill status={line.status} />
      <Condition line={line} />
    </div>
  )
}

/** Meta's word for a state that we do not know, else the quality. */
function Condition({ line }: { line: Line }) {
  if (line.status === 'unknown' && line.metaStatus !== null)
    return <MetaWord word={line.metaStatus} />
  return <Quality quality={line.quality} />
}

type UsernameCellProps = { line: Line; withTime: boolean }

export function UsernameCell({ line, withTime }: UsernameCellProps) {
  const { value, displayCase, state, metaStatus } = line.username
  return (
    <div className={classes.two}>
      {value !== null && (
        <span className={classes.handle} dir="ltr" title={handleOf(value, displayCase)}>
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
  return (
    <span className={classes.small}>
      <Ago at={confirmedAt} quiet />
    </span>
  )
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
    // Not a `ButtonLink`: drawn for each row with every key of a search, that would be half of the work.
    <Link
      to="/requests/new"
      search={{ lineId: line.id }}
      className={classes.ask}
      data-quiet={hasName}
      aria-label={t(hasName ? 'lines.askOtherFor' : 'lines.askFor', { line: displayName })}
    >
      {t(hasName ? 'lines.askOther' : 'lines.ask')}
    </Link>
  )
}

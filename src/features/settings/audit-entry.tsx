import { Link } from '@tanstack/react-router'
import { memo, useState } from 'react'
import type { AuditEntry } from '../../../domain/api/audit'
import { useFormat } from '../../i18n/format'
import { Id, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { knownAction } from './audit-actions'
import { changesOf } from './audit-changes'
import { AuditSubject } from './audit-subject'
import classes from './audit.module.css'

function PlainEntry({ entry }: { entry: AuditEntry }) {
  const t = useText()
  const { dateTime } = useFormat()
  const [opened, setOpened] = useState(false)
  const action = knownAction(entry.action)
  return (
    <li className={classes.entry}>
      <time dateTime={entry.at} className={classes.time}>
        {dateTime(entry.at)}
      </time>
      <p className={classes.who}>
        <UserText>{entry.actor.name}</UserText>
        {entry.actor.kind !== 'person' && (
          <span className={classes.soft}> ({t(`audit.${entry.actor.kind}`)})</span>
        )}
      </p>
      <div className={classes.what}>
        <p>
          <strong>
            {action === undefined ? <Id>{entry.action}</Id> : t(`audit.did.${action}`)}
          </strong>
          {' · '}
          <AuditSubject subject={entry.subject} />
        </p>
        <details onToggle={(event) => setOpened(event.currentTarget.open)}>
          <summary>{t('audit.details')}</summary>
          {opened && <Details entry={entry} />}
        </details>
      </div>
    </li>
  )
}

/** More pages come below; those above stay as they are drawn. */
export const AuditEntryRow = memo(PlainEntry)

function Details({ entry }: { entry: AuditEntry }) {
  const t = useText()
  const { exact } = useFormat()
  const changes = changesOf(entry.before, entry.after)
  return (
    <div className={classes.details}>
      <p>
        {exact(entry.at)}
        <br />
        <Trans id="audit.to" values={{ subject: <Id>{entry.subject}</Id> }} />
      </p>
      {changes.length === 0 ? (
        <p>{t('audit.noDetails')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('audit.field')}</th>
              <th scope="col">{t('audit.before')}</th>
              <th scope="col">{t('audit.after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">
                  <Id>{field}</Id>
                </th>
                <td>{before === null ? t('audit.nothing') : <UserText>{before}</UserText>}</td>
                <td>{after === null ? t('audit.nothing') : <UserText>{after}</UserText>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={classes.soft}>
        {t('audit.hash')}: <Id>{entry.hash}</Id>
      </p>
      <p>
        <Link to="/settings/audit" search={{ subject: entry.subject }}>
          {t('audit.onlyThis')}
        </Link>
      </p>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { UsernameRequestDetails } from '../../../domain/api/username-requests'
import { Handle, UserText } from '../../i18n/isolates'
import { Phone } from '../../i18n/phone'
import { useText } from '../../i18n/use-text'
import { currentOf } from './current-candidate'
import { lineQuery } from './queries'
import classes from './move-comparison.module.css'

/** Both lines before and after the move: what one loses and the other gets, also when it has a name already. */
export function MoveComparison({ request }: { request: UsernameRequestDetails }) {
  const t = useText()
  const here = useQuery(lineQuery(request.line.id)).data
  const wanted = <Handle {...currentOf(request)} />
  const none = <span className={classes.none}>{t('request.move.none')}</span>
  const own = here?.username
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={t('request.move.table')}>
        <thead>
          <tr>
            <th scope="col">{t('request.fact.line')}</th>
            <th scope="col">{t('request.move.before')}</th>
            <th scope="col">{t('request.move.after')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <OtherLine line={request.movesFrom} />
            </th>
            <td>{wanted}</td>
            <td>{none}</td>
          </tr>
          <tr>
            <th scope="row">
              <UserText>{request.line.displayName}</UserText>
              <span className={classes.phone}>
                <Phone value={request.line.phoneNumber} />
              </span>
            </th>
            <td>
              {own === undefined || own.value === null ? (
                none
              ) : (
                <Handle username={own.value} displayCase={own.displayCase} />
              )}
            </td>
            <td>
              <strong>{wanted}</strong>
            </td>
          </tr>
        </tbody>
      </table>
      {request.movesFrom === null && (
        <p className={classes.what}>{t('request.move.unknownWhat')}</p>
      )}
    </div>
  )
}

function OtherLine({ line }: { line: UsernameRequestDetails['movesFrom'] }) {
  const t = useText()
  if (line === null) return t('request.move.unknownLine')
  return (
    <>
      <UserText>{line.displayName}</UserText>
      <span className={classes.phone}>
        <Phone value={line.phoneNumber} />
      </span>
    </>
  )
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Line } from '../../../../domain/api/lines'
import type { UsernameRequest } from '../../../../domain/api/username-requests'
import { isProblem } from '../../../api/problem'
import { Handle, UserText } from '../../../i18n/isolates'
import { Phone } from '../../../i18n/phone'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { lineQuery } from '../queries'
import { LineReadiness } from './line-readiness'
import { LinePicker } from './line-picker'
import classes from './line-picker.module.css'

type LineFieldProps = {
  lineId: string | undefined
  onChange: (lineId: string) => void
  /** Nothing is chosen, and a submit was tried. */
  missing: boolean
}

/** The line that the name is for, and what is worth knowing about it before asking. */
export function LineField({ lineId, onChange, missing }: LineFieldProps) {
  const queryClient = useQueryClient()
  const chosen = useQuery({ ...lineQuery(lineId ?? ''), enabled: lineId !== undefined })
  const line = lineId === undefined ? undefined : chosen.data
  const problem = useLineProblem(line, chosen.error, missing && lineId === undefined)
  function choose(next: Line) {
    // Known from the list already: shown at once.
    queryClient.setQueryData(lineQuery(next.id).queryKey, next)
    onChange(next.id)
  }
  return (
    <div>
      <LinePicker line={line} error={problem} onChoose={choose} />
      {line !== undefined && <LineFacts line={line} />}
    </div>
  )
}

function useLineProblem(line: Line | undefined, error: unknown, missing: boolean): string | null {
  const t = useText()
  if (missing) return t('requestForm.line.required')
  if (isProblem(error, 'not_found')) return t('requestForm.line.gone')
  if (line !== undefined && line.openRequestId !== null) return t('requestForm.line.taken')
  return null
}

function LineFacts({ line }: { line: Line }) {
  const t = useText()
  const { username, openRequestId } = line
  return (
    <div className={classes.facts}>
      <p>
        <Phone value={line.phoneNumber} />
      </p>
      {openRequestId !== null && (
        <p>
          <Link to="/requests/$requestId" params={{ requestId: openRequestId }}>
            {t('requestForm.line.openIt')}
          </Link>
        </p>
      )}
      {username.value !== null && (
        <p>
          <Trans
            id="requestForm.line.replaces"
            values={{
              handle: <Handle username={username.value} displayCase={username.displayCase} />,
            }}
          />
        </p>
      )}
      {line.status !== 'connected' && <p>{t('requestForm.line.notConnected')}</p>}
      <LineReadiness lineId={line.id} />
    </div>
  )
}

/** While a request is edited its line stands. */
export function FixedLine({ line }: { line: UsernameRequest['line'] }) {
  const t = useText()
  return (
    <div className={classes.fixed}>
      <span className={classes.fixedLabel}>{t('requestForm.line')}</span>
      <span>
        <UserText>{line.displayName}</UserText>, <Phone value={line.phoneNumber} />
      </span>
      <span className={classes.note} style={{ padding: 0 }}>
        {t('requestForm.line.fixed')}
      </span>
    </div>
  )
}

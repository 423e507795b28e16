import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Readiness } from '../../../../domain/api/lines'
import { readinessVerdict } from '../../../../domain/readiness'
import { useText } from '../../../i18n/use-text'
import { readinessQuery } from '../queries'

/** One sentence and the way to the line, where something about it is not ready; the form works all the same. */
export function LineReadiness({ lineId }: { lineId: string }) {
  const t = useText()
  const { data } = useQuery(readinessQuery(lineId))
  const verdict = data === undefined ? 'ready' : verdictOfLine(data)
  if (verdict === 'ready') return null
  return (
    <p>
      {t(`requestForm.line.readiness.${verdict}`)}{' '}
      <Link to="/lines/$lineId" params={{ lineId }}>
        {t('requestForm.line.readiness.look')}
      </Link>
    </p>
  )
}

/** Of the line alone: an open request the form tells by itself. */
function verdictOfLine({ items }: Readiness) {
  return readinessVerdict(
    items.filter(({ item }) => item !== 'open_request' && item !== 'sibling_line'),
  )
}

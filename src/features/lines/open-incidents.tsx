import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../api/me'
import { Handle, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { Notice } from '../../ui/notice'
import { useCalm } from '../../ui/use-calm'
import { openIncidentsQuery } from './incident-queries'
import classes from './open-incidents.module.css'

const mostNamed = 3

/** Above all lines, only while there are any: which names Meta took, each with the way to its line. */
export function OpenIncidents() {
  const t = useText()
  const mayAsk = useMay('requests.create')
  const { data } = useQuery({ ...openIncidentsQuery(), enabled: useCalm() && mayAsk })
  if (data === undefined || data.items.length === 0) return null
  const { items } = data
  return (
    <div className={classes.root}>
      <Notice
        tone="bad"
        icon={IconAlertTriangle}
        role="status"
        title={t('lines.incidents', { count: items.length })}
      >
        <ul>
          {items.slice(0, mostNamed).map(({ id, line, username }) => (
            <li key={id}>
              <Link to="/lines/$lineId" params={{ lineId: line.id }}>
                <Trans
                  id="lines.incident"
                  values={{
                    handle: <Handle username={username} />,
                    line: <UserText>{line.displayName}</UserText>,
                  }}
                />
              </Link>
            </li>
          ))}
        </ul>
        {items.length > mostNamed && (
          <p>{t('lines.incidentsMore', { count: items.length - mostNamed })}</p>
        )}
      </Notice>
    </div>
  )
}

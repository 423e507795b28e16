import { IconPhoto } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { openUsesQuery } from '../../api/name-uses'
import { Handle } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { Notice } from '../../ui/notice'
import { UseTitle } from './use-item'
import classes from './names.module.css'

type OpenUsesProps = { username: string; children?: ReactNode }

/** The places that show a name which goes or is gone: the first few, how many in all, and the way to all. */
export function OpenUses({ username, children }: OpenUsesProps) {
  const t = useText()
  const uses = useQuery(openUsesQuery(username))
  if (uses.isError) return <FailedState error={uses.error} onRetry={() => void uses.refetch()} />
  if (uses.data === undefined || uses.data.total === 0) return null
  const { items, total } = uses.data
  const handle = <Handle username={username} />
  return (
    <Notice
      tone="waiting"
      icon={IconPhoto}
      role="status"
      title={<Trans id="names.change.title" values={{ count: total, handle }} />}
    >
      <ul className={classes.short}>
        {items.map((use) => (
          <li key={use.id}>
            <UseTitle use={use} />
          </li>
        ))}
      </ul>
      <p>
        {t('names.change.what')}{' '}
        <Link to="/names/$username" params={{ username }}>
          {t('names.change.all')}
        </Link>
      </p>
      {children}
    </Notice>
  )
}

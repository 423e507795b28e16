import { useId } from 'react'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import { Handle, UserText } from '../../i18n/isolates'
import { currentOf } from './current-candidate'
import classes from './bulk-list.module.css'

type BulkListProps = { title: string; items: { request: UsernameRequest; remark?: string }[] }

/** Requests by handle and line, each with a remark where there is one. */
export function BulkList({ title, items }: BulkListProps) {
  const id = useId()
  return (
    <div>
      <h3 id={id} className={classes.title}>
        {title}
      </h3>
      {/* It scrolls when it is long, so it must be within reach of the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul aria-labelledby={id} className={classes.list} tabIndex={items.length > 6 ? 0 : undefined}>
        {items.map(({ request, remark }) => (
          <li key={request.id}>
            <strong>
              <Handle {...currentOf(request)} />
            </strong>{' '}
            · <UserText>{request.line.displayName}</UserText>
            {remark !== undefined && <span className={classes.remark}>{remark}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

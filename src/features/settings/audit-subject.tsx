import { Link } from '@tanstack/react-router'
import { Id } from '../../i18n/isolates'

/** What something was done to, by its API path; a link where it has a page. */
export function AuditSubject({ subject }: { subject: string }) {
  const [noun, id] = subject.replace(/^\/api\/v1\//, '').split('/')
  // Ids are ordered by time: their ends tell them apart. The whole of it stands in the details.
  const short = id !== undefined && id.length > 12 ? `…${id.slice(-6)}` : id
  const text = <Id>{short === undefined ? `/${noun}` : `/${noun}/${short}`}</Id>
  if (noun === 'username-requests' && id !== undefined)
    return (
      <Link to="/requests/$requestId" params={{ requestId: id }}>
        {text}
      </Link>
    )
  if (noun === 'lines' && id !== undefined)
    return (
      <Link to="/lines/$lineId" params={{ lineId: id }}>
        {text}
      </Link>
    )
  if (noun === 'kept-names' || noun === 'name-pool') return <Link to="/names">{text}</Link>
  if (noun === 'users') return <Link to="/settings/people">{text}</Link>
  if (noun === 'api-keys') return <Link to="/settings/api-keys">{text}</Link>
  if (noun === 'webhook-endpoints' && id !== undefined)
    return (
      <Link to="/settings/webhooks/$endpointId" params={{ endpointId: id }}>
        {text}
      </Link>
    )
  if (noun === 'customers' && id !== undefined)
    return (
      <Link to="/customers/$customerId" params={{ customerId: id }}>
        {text}
      </Link>
    )
  if (noun === 'number-conflicts' && id !== undefined)
    return (
      <Link to="/customers/conflicts/$conflictId" params={{ conflictId: id }}>
        {text}
      </Link>
    )
  if (noun === 'phone-requests' && id !== undefined)
    return (
      <Link to="/asking/ledger/$requestId" params={{ requestId: id }}>
        {text}
      </Link>
    )
  if (noun === 'settings' && id === 'asking') return <Link to="/settings/asking">{text}</Link>
  // The settings of templates have no page of their own yet.
  if (noun === 'settings' && id !== 'templates')
    return <Link to={id === 'review' ? '/settings/review' : '/settings/meta'}>{text}</Link>
  if (noun === 'sandbox') return <Link to="/sandbox">{text}</Link>
  return text
}

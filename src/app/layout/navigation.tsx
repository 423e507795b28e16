import {
  IconAddressBook,
  IconAdjustments,
  IconAt,
  IconClipboardCheck,
  IconEqual,
  IconFlask,
  IconMessageQuestion,
  IconPhoneCall,
  IconSend,
  IconSignRight,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Action } from '../../../domain/roles'
import { useMe } from '../../api/me'
import { useText } from '../../i18n/use-text'
import classes from './navigation.module.css'

type Place = {
  to:
    | '/lines'
    | '/platforms'
    | '/requests'
    | '/names'
    | '/studio'
    | '/templates'
    | '/customers'
    | '/asking'
    | '/review'
    | '/sandbox'
    | '/settings'
  label: `nav.${'lines' | 'platforms' | 'requests' | 'names' | 'studio' | 'templates' | 'customers' | 'asking' | 'review' | 'sandbox' | 'settings'}`
  icon: Icon
  action: Action | null
}

const places: Place[] = [
  { to: '/lines', label: 'nav.lines', icon: IconAddressBook, action: 'lines.read' },
  { to: '/platforms', label: 'nav.platforms', icon: IconEqual, action: 'lines.read' },
  { to: '/requests', label: 'nav.requests', icon: IconSend, action: 'requests.read' },
  { to: '/names', label: 'nav.names', icon: IconAt, action: 'requests.read' },
  { to: '/studio', label: 'nav.studio', icon: IconSignRight, action: 'lines.read' },
  {
    to: '/templates',
    label: 'nav.templates',
    icon: IconMessageQuestion,
    action: 'templates.read',
  },
  { to: '/customers', label: 'nav.customers', icon: IconUsers, action: 'customers.read' },
  { to: '/asking', label: 'nav.asking', icon: IconPhoneCall, action: 'phone_requests.read' },
  { to: '/review', label: 'nav.review', icon: IconClipboardCheck, action: 'requests.review' },
  { to: '/sandbox', label: 'nav.sandbox', icon: IconFlask, action: 'sandbox.play' },
  { to: '/settings', label: 'nav.settings', icon: IconAdjustments, action: null },
]

/** The places that this person may open. */
export function usePlaces(): Place[] {
  const me = useMe()
  return places.filter(
    ({ action, to }) =>
      (action === null || me.actions.includes(action)) &&
      (to !== '/sandbox' || me.mode === 'sandbox'),
  )
}

/** Only where the role may go; a link from elsewhere to a closed page still says who can. */
export function Navigation({ onGo }: { onGo?: () => void }) {
  const t = useText()
  const open = usePlaces()
  return (
    <nav aria-label={t('app.mainNavigation')}>
      <ul className={classes.list}>
        {open.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link to={to} className={classes.link} onClick={onGo}>
              <Icon size={20} stroke={1.8} aria-hidden />
              <span>{t(label)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

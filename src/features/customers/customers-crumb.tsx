import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text'

export function CustomersCrumb() {
  return <Link to="/customers">{useText()('customers.title')}</Link>
}

import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text'

export function RequestsCrumb() {
  return <Link to="/requests">{useText()('requests.title')}</Link>
}

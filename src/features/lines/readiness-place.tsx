import { IconExternalLink } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { places } from '../../../domain/places'
import type { ReadinessPlace } from '../../../domain/readiness-words'
import { useMay } from '../../api/me'
import { useText } from '../../i18n/use-text'
import classes from './line-readiness.module.css'

type ReadinessPlaceLinkProps = { place: ReadinessPlace; openRequestId: string | null }

/** Where something is mended, as a link where this person can go there. */
export function ReadinessPlaceLink({ place, openRequestId }: ReadinessPlaceLinkProps) {
  const t = useText()
  const maySettings = useMay('settings.read')
  if (place === 'request') {
    const name = t('readiness.where.request')
    if (openRequestId === null) return name
    return (
      <Link
        to="/requests/$requestId"
        params={{ requestId: openRequestId }}
        className={classes.link}
      >
        {name}
      </Link>
    )
  }
  const name = t(`request.where.${place}`)
  const address = places[place]
  if (address !== null)
    return (
      <a href={address} target="_blank" rel="noreferrer" className={classes.link}>
        {name}
        <IconExternalLink size={16} className="hb-mirrors" aria-hidden />
      </a>
    )
  if (!maySettings) return name
  return (
    <Link to="/settings/meta" className={classes.link}>
      {name}
    </Link>
  )
}

import { Link } from '@tanstack/react-router'
import { places } from '../../../domain/places'
import type { ReadinessPlace } from '../../../domain/readiness-words'
import { useMay } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { PlaceLink } from '../../ui/place-link'
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
  return (
    <PlaceLink
      name={t(`request.where.${place}`)}
      address={places[place]}
      maySettings={maySettings}
      className={classes.link}
    />
  )
}

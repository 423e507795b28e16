import { IconExternalLink } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { places, type Place } from '../../../domain/places'
import type { BlockReason } from '../../../domain/username-request'
import { useMay } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { fixes } from './guidance'
import classes from './block-guidance.module.css'

/** What must be mended, step by step, and where. */
export function BlockGuidance({ reason }: { reason: BlockReason }) {
  const t = useText()
  const { where, steps } = fixes[reason]
  return (
    <div className={classes.root}>
      <h3 className={classes.title}>{t('request.what')}</h3>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      <p>
        <span className={classes.where}>{t('request.where')}:</span> <PlaceLink place={where} />
      </p>
    </div>
  )
}

function PlaceLink({ place }: { place: Place }) {
  const t = useText()
  const maySettings = useMay('settings.read')
  const address = places[place]
  const name = t(`request.where.${place}`)
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

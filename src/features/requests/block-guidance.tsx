import { places } from '../../../domain/places'
import type { UsernameRequestDetails } from '../../../domain/api/username-requests'
import type { AssetPlatform } from '../../../domain/platform'
import type { BlockReason } from '../../../domain/username-request'
import { useMay } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { PlaceLink } from '../../ui/place-link'
import { fixes } from './guidance'
import { LinkSteps } from './link-steps'
import classes from './block-guidance.module.css'

const linkedAt: Partial<Record<BlockReason, AssetPlatform>> = {
  facebook_link: 'facebook',
  instagram_link: 'instagram',
}

type BlockGuidanceProps = { request: UsernameRequestDetails; reason: BlockReason }

/** What must be mended, step by step, and where. */
export function BlockGuidance({ request, reason }: BlockGuidanceProps) {
  const t = useText()
  const maySettings = useMay('settings.read')
  const { where, steps } = fixes[reason]
  const platform = linkedAt[reason]
  return (
    <div className={classes.root}>
      <h3 className={classes.title}>{t('request.what')}</h3>
      {platform === undefined ? (
        <ol className={classes.steps}>
          {steps.map((step) => (
            <li key={step}>{t(step)}</li>
          ))}
        </ol>
      ) : (
        <LinkSteps request={request} platform={platform} />
      )}
      <p>
        <span className={classes.where}>{t('request.where')}:</span>{' '}
        <PlaceLink
          name={t(`request.where.${where}`)}
          address={places[where]}
          maySettings={maySettings}
          className={classes.link}
        />
      </p>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { PlatformRow } from '../../../../domain/api/platform-assets'
import { Handle } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { LineSection } from '../line-section'
import { LinePlatform } from './line-platform'
import { PlatformItem } from './platform-item'
import { linePlatformsQuery } from './queries'
import { WhatsappPill } from './verdict-pill'
import classes from './line-platforms.module.css'

/** The name on WhatsApp, Facebook and Instagram: only what we know, never what we hope. */
export function LinePlatforms({ lineId }: { lineId: string }) {
  const t = useText()
  const query = useQuery(linePlatformsQuery(lineId))
  return (
    <LineSection title={t('platforms.line.title')} what={t('platforms.line.what')}>
      {query.data !== undefined ? (
        <ul className={classes.list}>
          <WhatsappItem whatsapp={query.data.whatsapp} />
          {query.data.places.map((place) => (
            <LinePlatform key={place.platform} line={query.data.line} place={place} />
          ))}
        </ul>
      ) : query.isPending ? (
        <SkeletonRows label={t('platforms.line.loading')} rows={3} rowHeight={72} />
      ) : (
        <FailedState error={query.error} onRetry={() => void query.refetch()} />
      )}
    </LineSection>
  )
}

function WhatsappItem({ whatsapp }: Pick<PlatformRow, 'whatsapp'>) {
  const t = useText()
  const { username, displayCase, state } = whatsapp
  return (
    <PlatformItem platform="whatsapp" pill={<WhatsappPill state={state} />}>
      <p className={classes.soft}>
        {username !== null && (state === 'live' || state === 'reserved') ? (
          <Trans
            id={`platforms.line.${state}`}
            values={{ handle: <Handle username={username} displayCase={displayCase} /> }}
          />
        ) : (
          t(
            state === 'none' || state === 'revoked'
              ? `platforms.line.${state}`
              : 'platforms.line.unknown',
          )
        )}
      </p>
    </PlatformItem>
  )
}

import {
  IconAlertTriangle,
  IconBrandFacebook,
  IconBrandInstagram,
  IconBrandWhatsapp,
  IconBroadcast,
  IconCircleDashed,
  IconEqual,
  IconEqualNot,
  IconHelpCircle,
  IconLink,
  IconLock,
  type Icon,
} from '@tabler/icons-react'
import type { Line } from '../../../domain/api/lines'
import type { Platform } from '../../../domain/platform'
import { Handle } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import type { Tone } from '../../ui/notice'
import { StatePill } from '../../ui/state-pill'
import { LineSection } from './line-section'
import { platformStandings, type PlatformStanding, type Standing } from './platform-standing'
import classes from './line-platforms.module.css'

const icons: Record<Platform, Icon> = {
  whatsapp: IconBrandWhatsapp,
  facebook: IconBrandFacebook,
  instagram: IconBrandInstagram,
}

const looks: Record<Standing, { tone: Tone; icon: Icon }> = {
  live: { tone: 'good', icon: IconBroadcast },
  reserved: { tone: 'good', icon: IconLock },
  none: { tone: 'quiet', icon: IconCircleDashed },
  revoked: { tone: 'bad', icon: IconAlertTriangle },
  unknown: { tone: 'quiet', icon: IconHelpCircle },
  same: { tone: 'good', icon: IconEqual },
  different: { tone: 'waiting', icon: IconEqualNot },
  link_needed: { tone: 'waiting', icon: IconLink },
}

/** The name on WhatsApp, Facebook and Instagram: only what we know, never what we hope. */
export function LinePlatforms({ line }: { line: Line }) {
  const t = useText()
  return (
    <LineSection title={t('line.platforms')} what={t('line.platforms.what')}>
      <ul className={classes.list}>
        {platformStandings(line).map((place) => {
          const PlatformIcon = icons[place.platform]
          return (
            <li key={place.platform} className={classes.item}>
              <PlatformIcon size={26} stroke={1.6} aria-hidden />
              <div className={classes.words}>
                <div className={classes.row}>
                  <h3 className={classes.name}>{t(`line.platform.${place.platform}`)}</h3>
                  <StatePill {...looks[place.standing]}>
                    {t(`line.standing.${place.standing}`)}
                  </StatePill>
                </div>
                <p className={classes.soft}>
                  <Explanation place={place} displayCase={line.username.displayCase} />
                </p>
              </div>
            </li>
          )
        })}
      </ul>
    </LineSection>
  )
}

type ExplanationProps = { place: PlatformStanding; displayCase: string | null }

function Explanation({ place, displayCase }: ExplanationProps) {
  const t = useText()
  const { platform, standing, username } = place
  const handle = username === null ? null : <Handle username={username} displayCase={displayCase} />
  switch (standing) {
    case 'live':
    case 'reserved':
      return handle === null ? (
        t('line.platform.whatsapp.unknown')
      ) : (
        <Trans id={`line.platform.whatsapp.${standing}`} values={{ handle }} />
      )
    case 'same':
    case 'different':
      return <Trans id={`line.platform.other.${standing}`} values={{ handle }} />
    case 'revoked':
      return t('line.platform.whatsapp.revoked')
    case 'none':
      return t(platform === 'whatsapp' ? 'line.platform.whatsapp.none' : 'line.platform.other.none')
    case 'link_needed':
      return t(`line.platform.${platform === 'facebook' ? 'facebook' : 'instagram'}.link_needed`)
    case 'unknown':
      return t(`line.platform.${platform}.unknown`)
  }
}

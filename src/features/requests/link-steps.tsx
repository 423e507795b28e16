import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PlatformPlace } from '../../../domain/api/platform-assets'
import type { UsernameRequestDetails } from '../../../domain/api/username-requests'
import type { AssetPlatform } from '../../../domain/platform'
import { Handle, UserText } from '../../i18n/isolates'
import { Phone } from '../../i18n/phone'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { linePlatformsQuery } from './queries'
import classes from './link-steps.module.css'

type LinkStepsProps = { request: UsernameRequestDetails; platform: AssetPlatform }

/**
 * The way from "used by a Page" (147003) or "used by an Instagram account" (147004) to a name. Only the first step can
 * tick itself: Meta tells of the link in its next answer and nowhere else.
 */
export function LinkSteps({ request: { line }, platform }: LinkStepsProps) {
  const t = useText()
  const { data } = useQuery(linePlatformsQuery(line.id))
  const place = data?.places.find((one) => one.platform === platform)
  return (
    <ol className={classes.steps}>
      <Step done={place?.verdict === 'unlinked'}>
        <Known line={line} platform={platform} place={place} />
      </Step>
      <Step>{t(`platforms.fix.open.${platform}`)}</Step>
      <Step>
        <Trans id="platforms.fix.link" values={{ phone: <Phone value={line.phoneNumber} /> }} />
      </Step>
      <Step>{t('platforms.fix.again')}</Step>
    </ol>
  )
}

type KnownProps = {
  line: UsernameRequestDetails['line']
  platform: AssetPlatform
  place: PlatformPlace | undefined
}

function Known({ line, platform, place }: KnownProps) {
  const lineLink = (
    <Link to="/lines/$lineId" params={{ lineId: line.id }} className={classes.link}>
      <UserText>{line.displayName}</UserText>
    </Link>
  )
  const asset = place?.asset ?? null
  if (asset === null)
    return <Trans id={`platforms.fix.know.${platform}`} values={{ line: lineLink }} />
  if (place?.verdict !== 'unlinked' || asset.username === null)
    return <Trans id="platforms.fix.other" values={{ line: lineLink }} />
  const { username } = asset
  const handle = <Handle username={username.toLowerCase()} displayCase={username} />
  return <Trans id="platforms.fix.known" values={{ handle, line: lineLink }} />
}

/** Whether it is done is said in shape and word, where that can be known at all. */
function Step({ done, children }: { done?: boolean; children: ReactNode }) {
  const t = useText()
  const Icon = done === true ? IconCircleCheck : IconCircleDashed
  return (
    <li className={classes.step}>
      {done !== undefined && (
        <span className={classes.mark} data-done={done}>
          <Icon size={18} aria-hidden />
          {t(done ? 'platforms.fix.done' : 'platforms.fix.toDo')}
        </span>
      )}{' '}
      {children}
    </li>
  )
}

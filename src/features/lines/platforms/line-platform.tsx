import { IconAlertTriangle } from '@tabler/icons-react'
import type { PlatformPlace, PlatformRow } from '../../../../domain/api/platform-assets'
import { Ago } from '../../../i18n/ago'
import { Id, UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { Notice } from '../../../ui/notice'
import { AssetActs } from './asset-acts'
import { AssetHandle } from './asset-handle'
import { PlatformItem } from './platform-item'
import { VerdictPill } from './verdict-pill'
import classes from './line-platforms.module.css'

type LinePlatformProps = { line: PlatformRow['line']; place: PlatformPlace }

/** A Page or an account beside its line: how its name stands, who does what next, and what one can do here. */
export function LinePlatform({ line, place }: LinePlatformProps) {
  const { platform, verdict, asset } = place
  return (
    <PlatformItem platform={platform} pill={<VerdictPill verdict={verdict} />}>
      <p className={classes.soft}>
        <Verdict place={place} />
      </p>
      {asset !== null && <AssetFacts asset={asset} />}
      <Next place={place} />
      <AssetActs line={line} place={place} />
    </PlatformItem>
  )
}

function Verdict({ place: { platform, verdict, asset } }: { place: PlatformPlace }) {
  const t = useText()
  switch (verdict) {
    case 'link_needed':
    case 'not_connected':
      return t(`platforms.is.${verdict}.${platform}`)
    case 'none':
      return t('platforms.is.none')
    default: {
      const handle = <AssetHandle username={asset?.username ?? ''} />
      return <Trans id={`platforms.is.${verdict}`} values={{ handle }} />
    }
  }
}

function AssetFacts({ asset }: { asset: NonNullable<PlatformPlace['asset']> }) {
  const { assetId, name, readAt, problem } = asset
  const id = <Id>{assetId}</Id>
  return (
    <>
      <p className={classes.soft}>
        {name === null ? (
          <Trans id="platforms.asset.id" values={{ id }} />
        ) : (
          <Trans id="platforms.asset.named" values={{ name: <UserText>{name}</UserText>, id }} />
        )}
      </p>
      <p className={classes.soft}>
        <Trans id="platforms.asset.read" values={{ when: <Ago at={readAt} /> }} />
      </p>
      {problem !== null && <Problem problem={problem} />}
    </>
  )
}

type ProblemProps = {
  problem: NonNullable<NonNullable<PlatformPlace['asset']>['problem']>
}

function Problem({ problem: { code, at } }: ProblemProps) {
  const t = useText()
  return (
    <Notice tone="waiting" icon={IconAlertTriangle}>
      <p>
        {t(`platforms.problem.${code}`)}{' '}
        <Trans id="platforms.problem.at" values={{ when: <Ago at={at} /> }} />
      </p>
    </Notice>
  )
}

function Next({ place: { step, actor } }: { place: PlatformPlace }) {
  const t = useText()
  if (step === 'none') return null
  return (
    <p className={classes.next}>
      {t('platforms.next', { step: t(`platforms.step.${step}`) })}{' '}
      {(actor === 'requester' || actor === 'admin' || actor === 'business_manager') &&
        t('platforms.who', { actor: t(`platforms.actor.${actor}`) })}
    </p>
  )
}

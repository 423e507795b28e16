import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { PlatformPlace, PlatformRow } from '../../../../domain/api/platform-assets'
import { assetPlatforms, type AssetPlatform } from '../../../../domain/platform'
import type { PlatformStep } from '../../../../domain/platform-board'
import { Ago } from '../../../i18n/ago'
import { Handle, UserText } from '../../../i18n/isolates'
import { Phone } from '../../../i18n/phone'
import { useText } from '../../../i18n/use-text'
import type { Column } from '../../../ui/data-table'
import { AssetHandle } from './asset-handle'
import { VerdictPill, WhatsappPill } from './verdict-pill'
import classes from './platforms.module.css'

/** A line, its name on each platform, and what is to be done about them. */
export function usePlatformColumns(): Column<PlatformRow>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'line', header: t('platforms.column.line'), cell: (row) => <LineCell row={row} /> },
      {
        id: 'whatsapp',
        header: t('platforms.whatsapp'),
        width: '19%',
        cell: (row) => <WhatsappCell row={row} />,
      },
      ...assetPlatforms.map((platform) => ({
        id: platform,
        header: t(`platforms.${platform}`),
        width: '19%',
        cell: (row: PlatformRow) => <AssetCell place={placeOf(row, platform)} />,
      })),
      {
        id: 'next',
        header: t('platforms.column.next'),
        width: '20%',
        cell: (row) => <NextCell row={row} />,
      },
    ],
    [t],
  )
}

function placeOf(row: PlatformRow, platform: AssetPlatform): PlatformPlace | undefined {
  return row.places.find((place) => place.platform === platform)
}

function LineCell({ row: { line } }: { row: PlatformRow }) {
  return (
    <span className={classes.start}>
      <Link to="/lines/$lineId" params={{ lineId: line.id }} className={classes.name} data-row-link>
        <UserText>{line.displayName}</UserText>
      </Link>
      <span className={classes.soft}>
        <Phone value={line.phoneNumber} />
      </span>
    </span>
  )
}

function WhatsappCell({ row: { whatsapp } }: { row: PlatformRow }) {
  const { username, displayCase, state } = whatsapp
  return (
    <span className={classes.pair}>
      {username !== null && <Handle username={username} displayCase={displayCase} />}
      <WhatsappPill state={state} />
    </span>
  )
}

function AssetCell({ place }: { place: PlatformPlace | undefined }) {
  const t = useText()
  if (place === undefined) return null
  const { verdict, asset } = place
  return (
    <span className={classes.pair}>
      {asset !== null && asset.username !== null && <AssetHandle username={asset.username} />}
      <VerdictPill verdict={verdict} />
      {asset !== null && asset.problem !== null && (
        <span className={classes.soft}>
          {t('platforms.problem.short')} · <Ago at={asset.problem.at} quiet />
        </span>
      )}
    </span>
  )
}

/** The most pressing first: what stands in the way of a name, then what is not as it could be. */
const urgency: readonly PlatformStep[] = ['link', 'ask', 'align', 'choose', 'look', 'connect']

function NextCell({ row }: { row: PlatformRow }) {
  const t = useText()
  const next = urgency.flatMap((step) => row.places.filter((place) => place.step === step)).at(0)
  if (next === undefined || next.step === 'none')
    return <span className={classes.soft}>{t('platforms.nothingNext')}</span>
  const where = row.places.filter(({ step }) => step === next.step)
  return (
    <span className={classes.pair}>
      <span>{t(`platforms.step.${next.step}`)}</span>
      <span className={classes.soft}>
        {where.map(({ platform }) => t(`platforms.${platform}`)).join(', ')}
        <NextActor actor={next.actor} />
      </span>
    </span>
  )
}

function NextActor({ actor }: Pick<PlatformPlace, 'actor'>) {
  const t = useText()
  if (actor !== 'requester' && actor !== 'admin' && actor !== 'business_manager') return null
  return ` · ${t(`platforms.actor.${actor}`)}`
}

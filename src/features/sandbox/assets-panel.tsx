import { IconBrandFacebook, IconBrandInstagram } from '@tabler/icons-react'
import type { SandboxWorld } from '../../../domain/api/sandbox'
import { Handle, Id, UserText } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { AssetLink } from './asset-link'
import { AssetName, type SandboxAsset } from './asset-name'
import classes from './assets-panel.module.css'

/** The Pages and accounts of the portfolio: what somebody does there without Handleboard. */
export function AssetsPanel({ world }: { world: SandboxWorld }) {
  const t = useText()
  if (world.assets.length === 0) return <p>{t('sandbox.assets.none')}</p>
  return (
    <ul className={classes.list}>
      {world.assets.map((asset) => (
        <AssetCard key={asset.assetId} asset={asset} numbers={world.numbers} />
      ))}
    </ul>
  )
}

type AssetCardProps = { asset: SandboxAsset; numbers: SandboxWorld['numbers'] }

function AssetCard({ asset, numbers }: AssetCardProps) {
  const t = useText()
  const { platform, name, assetId, username, readable } = asset
  const PlatformIcon = platform === 'facebook' ? IconBrandFacebook : IconBrandInstagram
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <PlatformIcon size={22} stroke={1.6} className={classes.icon} aria-hidden />
        <div className={classes.who}>
          <h3 className={classes.name}>
            <UserText>{name}</UserText>
          </h3>
          <p className={classes.soft}>
            {t(`sandbox.assets.${platform}`)} · <Id>{assetId}</Id>
          </p>
          {!readable && <p className={classes.soft}>{t('sandbox.assets.closed')}</p>}
        </div>
        {username === null ? (
          <span className={classes.soft}>{t('sandbox.assets.noName')}</span>
        ) : (
          <Handle username={username.toLowerCase()} displayCase={username} />
        )}
      </div>
      <AssetLink asset={asset} numbers={numbers} />
      <AssetName key={username} asset={asset} />
    </li>
  )
}

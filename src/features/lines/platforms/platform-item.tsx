import {
  IconBrandFacebook,
  IconBrandInstagram,
  IconBrandWhatsapp,
  type Icon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Platform } from '../../../../domain/platform'
import { useText } from '../../../i18n/use-text'
import classes from './line-platforms.module.css'

const icons: Record<Platform, Icon> = {
  whatsapp: IconBrandWhatsapp,
  facebook: IconBrandFacebook,
  instagram: IconBrandInstagram,
}

type PlatformItemProps = { platform: Platform; pill: ReactNode; children: ReactNode }

/** One platform under its own mark and name. */
export function PlatformItem({ platform, pill, children }: PlatformItemProps) {
  const t = useText()
  const PlatformIcon = icons[platform]
  return (
    <li className={classes.item}>
      <PlatformIcon size={26} stroke={1.6} aria-hidden />
      <div className={classes.words}>
        <div className={classes.row}>
          <h3 className={classes.name}>{t(`platforms.${platform}`)}</h3>
          {pill}
        </div>
        {children}
      </div>
    </li>
  )
}

import { IconFlask } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../api/me'
import { useText } from '../../i18n/use-text'
import classes from './sandbox-banner.module.css'

/** On every screen of a sandbox, told by words, icon and stripes: nobody may take it for live. */
export function SandboxBanner() {
  const t = useText()
  const mayPlay = useMay('sandbox.play')
  return (
    <aside className={classes.root} aria-label={t('sandboxBanner.label')}>
      <IconFlask size={20} stroke={2} aria-hidden className={classes.icon} />
      <p>
        <strong>{t('sandboxBanner.label')}.</strong> {t('sandboxBanner.sentence')}{' '}
        {mayPlay && (
          <Link to="/sandbox" className={classes.link}>
            {t('sandboxBanner.open')}
          </Link>
        )}
      </p>
    </aside>
  )
}

/** Stays in view in the header while the page scrolls. */
export function SandboxTag() {
  const t = useText()
  return <span className={classes.tag}>{t('sandboxBanner.label')}</span>
}

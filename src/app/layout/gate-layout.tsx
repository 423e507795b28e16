import { Outlet } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text'
import { Mark } from '../../ui/mark'
import { LanguageButton } from './language-button'
import { ThemeMenu } from './theme-menu'
import classes from './gate-layout.module.css'

/** The frame of the pages before sign-in: one board by the road. */
export function GateLayout() {
  const t = useText()
  return (
    <div className={classes.root}>
      <header className={classes.header}>
        <span className={classes.brand}>
          <Mark size={34} />
          <span>
            <strong className={classes.name}>{t('app.name')}</strong>
            <span className={classes.tagline}>{t('app.tagline')}</span>
          </span>
        </span>
        <div className={classes.tools}>
          <LanguageButton />
          <ThemeMenu />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classes.board}>
        <div className={classes.face}>
          <Outlet />
        </div>
      </main>
    </div>
  )
}

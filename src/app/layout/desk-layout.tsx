import { Outlet } from '@tanstack/react-router'
import { useDeferredValue, useEffect } from 'react'
import { useMe } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { PendingPage } from '../pending-page'
import { ConnectionBar } from './connection-bar'
import { DeskHeader } from './desk-header'
import { Navigation } from './navigation'
import { SandboxBanner } from './sandbox-banner'
import { useLanguageSwitch } from './use-language-switch'
import classes from './desk-layout.module.css'

/** The frame of everything behind sign-in. */
export function DeskLayout() {
  const t = useText()
  const me = useMe()
  useOwnLanguage()
  return (
    <>
      <a className={classes.skip} href="#content">
        {t('app.skipToContent')}
      </a>
      <DeskHeader />
      {me.mode === 'sandbox' && <SandboxBanner />}
      <div className={classes.columns}>
        <div className={classes.side}>
          <Navigation />
        </div>
        <main id="content" tabIndex={-1} className={classes.content}>
          <Page />
        </main>
      </div>
      <ConnectionBar />
    </>
  )
}

/** Drawn after the frame and in pieces: whoever taps on the frame meanwhile is heard. */
function Page() {
  const mayDraw = useDeferredValue(true, false)
  return mayDraw ? <Outlet /> : <PendingPage />
}

/** A person's own language wins over what this device last showed; once, not against a later switch. */
function useOwnLanguage() {
  const { id, language } = useMe()
  const { language: shown, switchTo } = useLanguageSwitch()
  useEffect(() => {
    if (language !== null && language !== shown) void switchTo(language)
    // Only when another person comes in.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id])
}

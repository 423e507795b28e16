import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useText } from '../i18n/use-text'
import { useAnnounce } from '../ui/announcer'
import { usePageFocus } from '../ui/page-focus'

export function Root() {
  usePageOpened()
  return <Outlet />
}

/** When another page was opened its heading takes the focus and its title is said. A changed filter is no new page. */
function usePageOpened() {
  const t = useText()
  const router = useRouter()
  const announce = useAnnounce()
  const { pageOpened } = usePageFocus()
  useEffect(
    () =>
      router.subscribe('onResolved', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return
        pageOpened()
        // The new page has set its title by the next frame.
        requestAnimationFrame(() => announce(t('app.pageOpened', { title: document.title })))
      }),
    [router, announce, pageOpened, t],
  )
}

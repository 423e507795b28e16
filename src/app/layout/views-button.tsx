import { useLingui } from '@lingui/react'
import { IconBookmark } from '@tabler/icons-react'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useState, type ComponentType } from 'react'
import type { ViewPage } from '../../../domain/api/saved-views'
import type { Seen } from '../../features/saved-views/seen'
import { needCatalogues } from '../../i18n/i18n'
import { useText } from '../../i18n/use-text'
import classes from './board-button.module.css'

type ViewsProps = {
  seen: Seen
  opened: boolean
  onClose: () => void
  onShow: (search: Record<string, string>) => void
}

/** The lists whose filters can be kept. */
const pageAt: Record<string, ViewPage> = {
  '/lines': 'lines',
  '/requests': 'requests',
  '/settings/audit': 'audit',
  '/platforms': 'platforms',
  '/names': 'names',
  '/customers': 'customers',
}

/** Saved views of the list that is on screen. Their code and words come when they are first wanted. */
export function ViewsButton() {
  const t = useText()
  const { i18n } = useLingui()
  const navigate = useNavigate()
  const { pathname, search } = useRouterState({ select: ({ location }) => location })
  const [opened, setOpened] = useState(false)
  const [Views, setViews] = useState<ComponentType<ViewsProps>>()
  const page = pageAt[pathname]
  if (page === undefined) return null
  // A reading that is watched is not part of a view.
  const { job: _job, ...kept } = search as Record<string, string>
  async function open() {
    const [{ SavedViews }] = await Promise.all([
      import('../../features/saved-views/saved-views'),
      needCatalogues(i18n, ['views']),
    ])
    setViews(() => SavedViews)
    setOpened(true)
  }
  return (
    <>
      <button
        type="button"
        className={classes.root}
        aria-label={t('views.open')}
        title={t('views.open')}
        onClick={() => void open()}
      >
        <IconBookmark size={19} stroke={1.8} aria-hidden />
      </button>
      {Views !== undefined && (
        <Views
          seen={{ page, search: kept }}
          opened={opened}
          onClose={() => setOpened(false)}
          // A cast: which parameters a list takes is known to its own route, which drops the others.
          onShow={(view) => void navigate({ to: pathname, search: view as never })}
        />
      )}
    </>
  )
}

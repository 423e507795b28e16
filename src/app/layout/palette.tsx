import { useLingui } from '@lingui/react'
import { useMantineColorScheme } from '@mantine/core'
import { IconCommand } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useState, type ComponentType } from 'react'
import { useMay } from '../../api/me'
import type { PaletteItem } from '../../features/palette/palette-item'
import { needCatalogues } from '../../i18n/i18n'
import { useText } from '../../i18n/use-text'
import { usePlaces } from './navigation'
import { useLanguageSwitch } from './use-language-switch'
import classes from './board-button.module.css'

type PaletteProps = { opened: boolean; onClose: () => void; items: readonly PaletteItem[] }

/** Opens the palette, by a press or by Ctrl/⌘ K. Its code and words come when it is first wanted. */
export function PaletteButton() {
  const t = useText()
  const { i18n } = useLingui()
  const [opened, setOpened] = useState(false)
  const [Palette, setPalette] = useState<ComponentType<PaletteProps>>()
  const items = useItems()
  const open = useCallback(async () => {
    const [{ CommandPalette }] = await Promise.all([
      import('../../features/palette/command-palette'),
      needCatalogues(i18n, ['palette']),
    ])
    setPalette(() => CommandPalette)
    setOpened(true)
  }, [i18n])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wanted = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
      if (!wanted || event.altKey || event.shiftKey) return
      event.preventDefault()
      // Not over another dialog, whose work would be lost from sight.
      if (document.querySelector('dialog[open]') === null) void open()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [open])
  return (
    <>
      <button
        type="button"
        className={classes.root}
        aria-label={t('palette.open')}
        aria-keyshortcuts="Control+K Meta+K"
        title="Ctrl K · ⌘ K"
        onClick={() => void open()}
      >
        <IconCommand size={19} stroke={1.8} aria-hidden />
      </button>
      {Palette !== undefined && (
        <Palette opened={opened} onClose={() => setOpened(false)} items={items} />
      )}
    </>
  )
}

/** Where this person may go, and what can be done from anywhere. */
function useItems(): PaletteItem[] {
  const t = useText()
  const navigate = useNavigate()
  const places = usePlaces()
  const mayAsk = useMay('requests.create')
  const { language, switchTo } = useLanguageSwitch()
  const { setColorScheme } = useMantineColorScheme()
  const other = language === 'he' ? 'en' : 'he'
  const pages = places.map(({ to, label }): PaletteItem => ({
    id: to,
    group: 'pages',
    text: t(label),
    run: () => void navigate({ to }),
  }))
  const action = (id: string, text: string, run: () => void): PaletteItem => ({
    id,
    group: 'actions',
    text,
    run,
  })
  return [
    ...pages,
    ...(mayAsk
      ? [action('ask', t('lines.ask'), () => void navigate({ to: '/requests/new' }))]
      : []),
    action('language', t(`language.${other}`), () => void switchTo(other)),
    ...(['light', 'dark', 'auto'] as const).map((theme) =>
      action(theme, `${t('theme.label')}: ${t(`theme.${theme}`)}`, () => setColorScheme(theme)),
    ),
    action('me', t('account.settings'), () => void navigate({ to: '/settings/me' })),
  ]
}

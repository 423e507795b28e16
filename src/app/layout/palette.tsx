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

type Wanted = 'palette' | 'keys'

const codeOf = {
  palette: () =>
    import('../../features/palette/command-palette').then((code) => code.CommandPalette),
  keys: () => import('../../features/palette/keys-dialog').then((code) => code.KeysDialog),
}

/** Opens the palette, by a press or by Ctrl/⌘ K, and by ? the list of keys. Code and words come when first wanted. */
export function PaletteButton() {
  const t = useText()
  const { i18n } = useLingui()
  const [opened, setOpened] = useState(false)
  const [Palette, setPalette] = useState<ComponentType<PaletteProps>>()
  const items = useItems()
  const open = useCallback(
    async (wanted: Wanted) => {
      const [Dialog] = await Promise.all([codeOf[wanted](), needCatalogues(i18n, ['palette'])])
      setPalette(() => Dialog)
      setOpened(true)
    },
    [i18n],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wanted = wantedBy(event)
      // Not over another dialog, whose work would be lost from sight.
      if (wanted === null || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      void open(wanted)
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
        onClick={() => void open('palette')}
      >
        <IconCommand size={19} stroke={1.8} aria-hidden />
      </button>
      {Palette !== undefined && (
        <Palette opened={opened} onClose={() => setOpened(false)} items={items} />
      )}
    </>
  )
}

/** What a key opens. A question mark that is typed somewhere is one. */
function wantedBy(event: KeyboardEvent): Wanted | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event
  if (altKey) return null
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !shiftKey ? 'palette' : null
  const typing =
    target instanceof Element && target.matches('input, textarea, select, [contenteditable]')
  return key === '?' && !typing ? 'keys' : null
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

import { useDisclosure } from '@mantine/hooks'
import { IconMenu2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../api/me'
import { UserText } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { Dialog } from '../../ui/dialog'
import { Mark } from '../../ui/mark'
import { AccountMenu } from './account-menu'
import { Bell } from './bell'
import { LanguageButton } from './language-button'
import { Navigation } from './navigation'
import { PaletteButton } from './palette'
import { SandboxTag } from './sandbox-banner'
import { ThemeMenu } from './theme-menu'
import { ViewsButton } from './views-button'
import button from './board-button.module.css'
import classes from './desk-header.module.css'

export function DeskHeader() {
  const t = useText()
  const me = useMe()
  const [opened, menu] = useDisclosure()
  return (
    <header className={classes.root}>
      <button
        type="button"
        className={`${button.root} ${classes.burger}`}
        aria-label={t('app.openMenu')}
        aria-expanded={opened}
        onClick={menu.open}
      >
        <IconMenu2 size={22} aria-hidden />
      </button>
      <Link to="/lines" className={classes.home} aria-label={t('app.name')}>
        <Mark />
        <span className={classes.name}>{t('app.name')}</span>
      </Link>
      <span className={classes.workspace}>
        <UserText>{me.workspace.name}</UserText>
      </span>
      {me.mode === 'sandbox' && <SandboxTag />}
      <div className={classes.tools}>
        <ViewsButton />
        <PaletteButton />
        <Bell />
        <LanguageButton />
        {/* On a phone the theme is chosen in the palette or the settings. */}
        <span className={classes.wide}>
          <ThemeMenu />
        </span>
        <AccountMenu />
      </div>
      <Dialog
        opened={opened}
        onClose={menu.close}
        placement="start"
        title={<UserText>{me.workspace.name}</UserText>}
      >
        <Navigation onGo={menu.close} />
      </Dialog>
    </header>
  )
}

import { IconLogout, IconUserCircle, IconUserEdit } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useMe } from '../../api/me'
import { signOut } from '../../api/session'
import { Id, UserText } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { useAnnounce } from '../../ui/announcer'
import {
  MenuButton,
  MenuChoice,
  menuChoiceClass,
  MenuNote,
  useMenuClose,
} from '../../ui/menu-button'
import classes from './board-button.module.css'

export function AccountMenu() {
  const t = useText()
  const me = useMe()
  const leave = useSignOut()
  return (
    <MenuButton
      label={t('account.menu', { name: me.name })}
      face={<IconUserCircle size={22} stroke={1.7} aria-hidden />}
      className={classes.root}
    >
      <MenuNote>
        <p>{t('account.signedInAs')}</p>
        <p style={{ color: 'var(--hb-ink)', fontWeight: 650 }}>
          <UserText>{me.name}</UserText>
        </p>
        {me.email !== null && (
          <p>
            <Id>{me.email}</Id>
          </p>
        )}
        {me.role !== null && <p>{t(`role.${me.role}`)}</p>}
      </MenuNote>
      <SettingsLink />
      <MenuChoice
        icon={<IconLogout size={18} className="hb-mirrors" aria-hidden />}
        onChoose={() => void leave()}
      >
        {t('account.signOut')}
      </MenuChoice>
    </MenuButton>
  )
}

function SettingsLink() {
  const t = useText()
  const close = useMenuClose()
  return (
    <Link to="/settings/me" className={menuChoiceClass} onClick={close}>
      <IconUserEdit size={18} aria-hidden />
      {t('account.settings')}
    </Link>
  )
}

function useSignOut() {
  const t = useText()
  const queryClient = useQueryClient()
  const router = useRouter()
  const announce = useAnnounce()
  return async () => {
    // Without an answer the session may live on in the server; what is on this screen goes away all the same.
    await signOut().catch(() => {})
    await router.navigate({ to: '/sign-in' })
    queryClient.clear()
    announce(t('auth.signedOut'))
  }
}

import { Menu } from '@mantine/core'
import { IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useMe } from '../../api/me'
import { signOut } from '../../api/session'
import { Id, UserText } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { useAnnounce } from '../../ui/announcer'
import classes from './board-button.module.css'

export function AccountMenu() {
  const t = useText()
  const me = useMe()
  const leave = useSignOut()
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <button
          type="button"
          className={classes.root}
          aria-label={t('account.menu', { name: me.name })}
        >
          <IconUserCircle size={22} stroke={1.7} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {t('account.signedInAs')} <UserText>{me.name}</UserText>
          {me.email !== null && (
            <>
              <br />
              <Id>{me.email}</Id>
            </>
          )}
          {me.role !== null && (
            <>
              <br />
              {t(`role.${me.role}`)}
            </>
          )}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item component={Link} to="/settings/me">
          {t('account.settings')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLogout size={18} className="hb-mirrors" aria-hidden />}
          onClick={() => void leave()}
        >
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
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

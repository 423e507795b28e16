import { useText } from '../../i18n/use-text'
import { PageHeader } from '../../ui/page-header'
import { MyLooks } from './my-looks'
import { MyName } from './my-name'
import { MyNotifications } from './my-notifications'
import { MyPassword } from './my-password'
import { MySessions } from './my-sessions'

export function MySettings() {
  const t = useText()
  return (
    <>
      <PageHeader title={t('settings.tab.me')} description={t('me.what')} />
      <MyName />
      <MyLooks />
      <MyNotifications />
      <MyPassword />
      <MySessions />
    </>
  )
}

import { IconPlugConnected } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { EmptyState } from '../../ui/empty-state'
import { FailedState } from '../../ui/failed-state'
import { ButtonLink } from '../../ui/links'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { AccountsPanel } from './accounts-panel'
import { AssetsPanel } from './assets-panel'
import { CallLog } from './call-log'
import { CustomersPanel } from './customers-panel'
import { NumberList } from './number-list'
import { sandboxQuery } from './queries'
import { StartOver } from './start-over'
import { TemplatesPanel } from './templates-panel'
import classes from './sandbox-page.module.css'

export function SandboxPage() {
  const { mode } = useMe()
  return mode === 'live' ? <LiveWorkspace /> : <PlayMeta />
}

function LiveWorkspace() {
  const t = useText()
  return (
    <>
      <PageHeader title={t('sandbox.title')} />
      <EmptyState
        icon={IconPlugConnected}
        title={t('sandbox.live.title')}
        what={t('sandbox.live.what')}
        action={<ButtonLink to="/requests">{t('sandbox.live.requests')}</ButtonLink>}
      />
    </>
  )
}

function PlayMeta() {
  const t = useText()
  const world = useQuery(sandboxQuery())
  if (world.data === undefined)
    return (
      <>
        <PageHeader title={t('sandbox.title')} description={t('sandbox.what')} />
        {world.isError ? (
          <FailedState error={world.error} onRetry={() => void world.refetch()} />
        ) : (
          <SkeletonRows label={t('app.loading')} rowHeight={88} />
        )}
      </>
    )
  return (
    <>
      <PageHeader
        title={t('sandbox.title')}
        description={t('sandbox.what')}
        actions={<StartOver />}
      />
      {world.isError && <FailedState error={world.error} onRetry={() => void world.refetch()} />}
      <nav aria-label={t('sandbox.parts')} className={classes.parts}>
        <a href="#sandbox-customers">{t('sandbox.customers.title')}</a>
        <a href="#sandbox-numbers">{t('sandbox.numbers.title')}</a>
        <a href="#sandbox-templates">{t('sandbox.templates.title')}</a>
        <a href="#sandbox-assets">{t('sandbox.assets.title')}</a>
        <a href="#sandbox-accounts">{t('sandbox.accounts.title')}</a>
        <a href="#sandbox-calls">{t('sandbox.calls.title')}</a>
      </nav>
      <section
        className={`${classes.section} ${classes.customers}`}
        aria-labelledby="sandbox-customers"
      >
        <h2 id="sandbox-customers">{t('sandbox.customers.title')}</h2>
        <p className={classes.soft}>{t('sandbox.customers.what')}</p>
        <CustomersPanel world={world.data} />
      </section>
      <div className={classes.columns}>
        <div className={classes.main}>
          <section className={classes.section} aria-labelledby="sandbox-numbers">
            <h2 id="sandbox-numbers">{t('sandbox.numbers.title')}</h2>
            <NumberList world={world.data} />
          </section>
          <section className={classes.section} aria-labelledby="sandbox-templates">
            <h2 id="sandbox-templates">{t('sandbox.templates.title')}</h2>
            <p className={classes.soft}>{t('sandbox.templates.what')}</p>
            <TemplatesPanel world={world.data} />
          </section>
          <section className={classes.section} aria-labelledby="sandbox-assets">
            <h2 id="sandbox-assets">{t('sandbox.assets.title')}</h2>
            <p className={classes.soft}>{t('sandbox.assets.what')}</p>
            <AssetsPanel world={world.data} />
          </section>
          <section className={classes.section} aria-labelledby="sandbox-accounts">
            <h2 id="sandbox-accounts">{t('sandbox.accounts.title')}</h2>
            <AccountsPanel accounts={world.data.accounts} />
          </section>
        </div>
        <section className={`${classes.section} ${classes.log}`} aria-labelledby="sandbox-calls">
          <h2 id="sandbox-calls">{t('sandbox.calls.title')}</h2>
          <p className={classes.soft}>{t('sandbox.calls.what')}</p>
          <CallLog calls={world.data.calls} />
        </section>
      </div>
    </>
  )
}

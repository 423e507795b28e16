import { Button } from '@mantine/core'
import { IconFlask, IconPlugConnected, IconServer } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MetaConnection } from '../../../domain/api/settings'
import { useMay } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { StatePill } from '../../ui/state-pill'
import { ConnectionAccounts } from './connection-accounts'
import { ConnectionFacts } from './connection-facts'
import { ConnectionForm } from './connection-form'
import { metaConnectionQuery } from './connection-queries'
import { Section } from './section'
import { WebhookFields } from './webhook-fields'
import { WhoChanges } from './who-changes'

export function MetaSettings() {
  const t = useText()
  const connection = useQuery(metaConnectionQuery())
  const { data } = connection
  return (
    <>
      <PageHeader
        title={t('settings.tab.meta')}
        description={t('meta.what')}
        {...(data === undefined ? {} : { state: <ModePill mode={data.mode} /> })}
      />
      {connection.isError && (
        <FailedState error={connection.error} onRetry={() => void connection.refetch()} />
      )}
      {connection.isPending && <SkeletonRows label={t('app.loading')} rows={5} rowHeight={48} />}
      {data !== undefined && <Connection connection={data} />}
    </>
  )
}

function ModePill({ mode }: { mode: MetaConnection['mode'] }) {
  const t = useText()
  return (
    <StatePill
      tone={mode === 'live' ? 'good' : 'waiting'}
      icon={mode === 'live' ? IconPlugConnected : IconFlask}
    >
      {t(`meta.mode.${mode}`)}
    </StatePill>
  )
}

function Connection({ connection }: { connection: MetaConnection }) {
  return (
    <>
      <Change connection={connection} />
      <ConnectionFacts connection={connection} />
      <ConnectionAccounts accounts={connection.accounts} />
      <WebhookFields />
    </>
  )
}

/** Where the credentials come from, and the form to change them where that is possible here. */
function Change({ connection }: { connection: MetaConnection }) {
  const t = useText()
  const mayWrite = useMay('settings.write')
  const [opened, setOpened] = useState(false)
  const { source, mode } = connection
  const live = mode === 'live'
  if (opened)
    return (
      <Section
        title={t(live ? 'meta.form.changeTitle' : 'meta.form.connectTitle')}
        what={t(live ? 'meta.form.changeWhat' : 'meta.form.connectWhat')}
      >
        <ConnectionForm connection={connection} onClose={() => setOpened(false)} />
      </Section>
    )
  return (
    <div style={{ display: 'grid', gap: 12, maxWidth: '62rem', marginBlockEnd: 32 }}>
      <Notice
        tone={source === 'none' ? 'waiting' : 'quiet'}
        icon={source === 'none' ? IconFlask : IconServer}
        role="note"
      >
        <p>{t(`meta.source.${source}`)}</p>
        {source !== 'environment' && mayWrite && (
          <Button
            variant={live ? 'default' : 'filled'}
            leftSection={<IconPlugConnected size={18} />}
            onClick={() => setOpened(true)}
          >
            {t(live ? 'meta.form.change' : 'meta.form.open')}
          </Button>
        )}
      </Notice>
      {source !== 'environment' && !mayWrite && <WhoChanges action="settings.write" />}
    </div>
  )
}

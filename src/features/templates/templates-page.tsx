import { Button, Stack } from '@mantine/core'
import {
  IconBuildingStore,
  IconPencilExclamation,
  IconPlus,
  IconRefresh,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useMay } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { EmptyState } from '../../ui/empty-state'
import { FailedState } from '../../ui/failed-state'
import { ButtonLink } from '../../ui/links'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { CreateMissing } from './create-missing'
import { CreationProgress } from './creation-progress'
import { Matrix } from './matrix'
import { matrixOf } from './matrix-model'
import { familyQuery, templateAccountsQuery, templatesQuery, type TemplateAccount } from './queries'
import { RepairChanged } from './repair-changed'
import { SyncPanel } from './sync-panel'
import { useSync } from './use-sync'

type Opened = 'create' | 'repair' | null

/** The phone-request template in each language on each account. */
export function TemplatesPage() {
  const t = useText()
  const mayManage = useMay('templates.manage')
  const sync = useSync()
  const accounts = useQuery(templateAccountsQuery())
  const [opened, setOpened] = useState<Opened>(null)
  const known = accounts.data?.items ?? []
  const close = () => setOpened(null)
  return (
    <>
      <PageHeader
        title={t('templates.title')}
        description={t('templates.what')}
        actions={
          mayManage &&
          known.length > 0 && (
            <>
              <ButtonLink to="/settings/templates" variant="subtle">
                {t('templates.toSettings')}
              </ButtonLink>
              <Button
                variant="default"
                leftSection={<IconRefresh size={18} aria-hidden />}
                onClick={sync.begin}
                disabled={sync.running}
              >
                {t('templates.sync.start')}
              </Button>
              <Button
                leftSection={<IconPlus size={18} aria-hidden />}
                onClick={() => setOpened('create')}
              >
                {t('templates.create.open')}
              </Button>
            </>
          )
        }
      />
      <Stack gap="md">
        <SyncPanel sync={sync} />
        <CreationProgress accounts={known} />
        {accounts.isError && (
          <FailedState error={accounts.error} onRetry={() => void accounts.refetch()} />
        )}
        {accounts.isPending && <Loading />}
        {accounts.data !== undefined && (
          <All accounts={accounts.data.items} onRepair={() => setOpened('repair')} />
        )}
      </Stack>
      <CreateMissing accounts={known} opened={opened === 'create'} onClose={close} />
      <RepairChanged accounts={known} opened={opened === 'repair'} onClose={close} />
    </>
  )
}

function Loading() {
  return <SkeletonRows label={useText()('templates.loading')} rowHeight={72} />
}

type AllProps = { accounts: readonly TemplateAccount[]; onRepair: () => void }

function All({ accounts, onRepair }: AllProps) {
  const templates = useQuery(templatesQuery())
  const family = useQuery(familyQuery())
  const matrix = useMemo(
    () => matrixOf(accounts, templates.data ?? [], family.data?.languages ?? []),
    [accounts, templates.data, family.data],
  )
  if (accounts.length === 0) return <NoAccounts />
  const failed = [templates, family].find((query) => query.isError)
  return (
    <>
      {failed && <FailedState error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && (templates.isPending || family.isPending) && <Loading />}
      {templates.data !== undefined && family.data !== undefined && (
        <>
          <Changed
            count={templates.data.filter(({ differences }) => differences.length > 0).length}
            onRepair={onRepair}
          />
          <Matrix matrix={matrix} refreshing={templates.isFetching} />
        </>
      )}
    </>
  )
}

function Changed({ count, onRepair }: { count: number; onRepair: () => void }) {
  const t = useText()
  const mayManage = useMay('templates.manage')
  if (count === 0) return null
  return (
    <Notice tone="waiting" icon={IconPencilExclamation} title={t('templates.drift', { count })}>
      <p>{t('templates.drift.what')}</p>
      {mayManage && (
        <Button variant="default" onClick={onRepair}>
          {t('templates.repair.open')}
        </Button>
      )}
    </Notice>
  )
}

function NoAccounts() {
  const t = useText()
  return (
    <EmptyState
      icon={IconBuildingStore}
      title={t('templates.empty.title')}
      what={t('templates.empty.what')}
      action={<ButtonLink to="/lines">{t('action.goToLines')}</ButtonLink>}
    />
  )
}

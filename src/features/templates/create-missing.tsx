import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useActKey } from '../../api/act-key'
import { useText } from '../../i18n/use-text'
import { useToast } from '../../ui/toasts'
import { PlanDialog } from './plan-dialog'
import { PlanList } from './plan-list'
import { create, type Creation, type TemplateAccount } from './queries'

type CreateMissingProps = {
  accounts: readonly TemplateAccount[]
  opened: boolean
  onClose: () => void
}

/** First what would be created where, then it is. */
export function CreateMissing({ accounts, opened, onClose }: CreateMissingProps) {
  const t = useText()
  const toast = useToast()
  const queryClient = useQueryClient()
  const keyOf = useActKey()
  const dry = useQuery({
    queryKey: ['templates', 'creation-plan'],
    queryFn: () => create(true),
    enabled: opened,
    // Each opening asks anew.
    staleTime: 0,
    gcTime: 0,
  })
  const creating = useMutation({
    mutationFn: () => create(false, keyOf(dry.dataUpdatedAt)),
    onSuccess: ({ items }) => {
      toast({ message: t('templates.create.done', { count: items.filter(isDone).length }) })
      onClose()
      return queryClient.invalidateQueries({ queryKey: ['templates'] })
    },
  })
  const items = dry.data?.items
  const count = items?.filter(isDone).length ?? 0
  return (
    <PlanDialog
      title={t('templates.create.title')}
      plan={items === undefined ? undefined : <Plan items={items} accounts={accounts} />}
      planError={dry.error}
      onRetryPlan={() => void dry.refetch()}
      goLabel={count === 0 ? null : t('templates.create.go', { count })}
      busy={creating.isPending}
      error={creating.error}
      onGo={() => creating.mutate()}
      opened={opened}
      onClose={onClose}
    />
  )
}

function isDone({ outcome }: Creation): boolean {
  return outcome === 'created' || outcome === 'submitted'
}

type PlanProps = { items: readonly Creation[]; accounts: readonly TemplateAccount[] }

const notes = ['name_blocked', 'no_wording'] as const

function Plan({ items, accounts }: PlanProps) {
  const t = useText()
  const done = items.filter(isDone)
  const there = items.filter(({ outcome }) => outcome === 'exists').length
  return (
    <>
      {done.length === 0 && <p>{t('templates.create.nothing')}</p>}
      <PlanList
        title={t('templates.create.will', { count: done.length })}
        what={t('templates.creating.pace')}
        places={done}
        accounts={accounts}
      />
      {notes.map((note) => (
        <PlanList
          key={note}
          title={t(`templates.create.${note}`)}
          what={t(`templates.create.${note}.what`)}
          places={items.filter(({ outcome }) => outcome === note)}
          accounts={accounts}
        />
      ))}
      {there > 0 && <p>{t('templates.create.exists', { count: there })}</p>}
    </>
  )
}

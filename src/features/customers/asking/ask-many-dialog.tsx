import { Button, Group, Stack } from '@mantine/core'
import { IconMessageQuestion, IconUserQuestion } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useActKey } from '../../../api/act-key'
import { useFormat } from '../../../i18n/format'
import { useText } from '../../../i18n/use-text'
import { Dialog } from '../../../ui/dialog'
import { FailedState } from '../../../ui/failed-state'
import { Notice } from '../../../ui/notice'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { filterOf } from '../customers-search'
import { FilterWords } from './filter-words'
import { LanguageChoice } from './language-choice'
import { askJobQuery, askMany, type ManyPlan } from './queries'
import classes from './asking.module.css'

const route = getRouteApi('/desk/customers')

type AskManyDialogProps = { opened: boolean; onClose: () => void }

/** All that the list's filter finds: first how many would be asked, and who not, then a job that can be stopped. */
export function AskManyDialog({ opened, onClose }: AskManyDialogProps) {
  const t = useText()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('customers.askMany.title')}>
      <AskMany onClose={onClose} />
    </Dialog>
  )
}

function AskMany({ onClose }: { onClose: () => void }) {
  const t = useText()
  const { language, setLanguage, plan, starting, filter } = useAskMany(onClose)
  const count = plan.data?.willAsk ?? 0
  return (
    <Stack gap="md">
      <FilterWords filter={filter} />
      <LanguageChoice value={language} onChange={setLanguage} />
      {plan.isError && <FailedState error={plan.error} onRetry={() => void plan.refetch()} />}
      {plan.isFetching && (
        <SkeletonRows label={t('customers.plan.loading')} rows={2} rowHeight={48} />
      )}
      {plan.data !== undefined && !plan.isFetching && <Plan plan={plan.data} />}
      {starting.isError && <FailedState error={starting.error} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose} disabled={starting.isPending}>
          {t(count === 0 ? 'action.close' : 'action.cancel')}
        </Button>
        {count > 0 && (
          <Button
            leftSection={<IconMessageQuestion size={18} aria-hidden />}
            loading={starting.isPending}
            disabled={plan.isFetching}
            onClick={() => starting.mutate()}
          >
            {t('customers.askChosen.confirm', { count })}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

/** The plan is made anew with each opening and for each language; the job that is begun is watched by the address. */
function useAskMany(onClose: () => void) {
  const filter = filterOf(route.useSearch())
  const navigate = route.useNavigate()
  const queryClient = useQueryClient()
  const keyOf = useActKey()
  const [language, setLanguage] = useState('')
  const plan = useQuery({
    queryKey: ['ask-plan', 'many', filter, language],
    queryFn: () => askMany(filter, language, { dryRun: true }),
    staleTime: 0,
    gcTime: 0,
    placeholderData: undefined,
    // Every customer who writes would make it anew; it is a look, and the job decides again.
    refetchOnWindowFocus: false,
  })
  const starting = useMutation({
    mutationFn: () =>
      askMany(filter, language, {
        dryRun: false,
        idempotencyKey: keyOf([filter, language, plan.dataUpdatedAt]),
      }),
    onSuccess: ({ job }) => {
      onClose()
      if (job === null) return
      queryClient.setQueryData(askJobQuery(job.id).queryKey, job)
      void navigate({ search: (old) => ({ ...old, job: job.id }), replace: true })
    },
  })
  return { filter, language, setLanguage, plan, starting }
}

function Plan({ plan: { willAsk, waits, refused } }: { plan: ManyPlan }) {
  const t = useText()
  const { number } = useFormat()
  const wont = refused.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <Notice tone={willAsk > 0 ? 'info' : 'quiet'} icon={IconMessageQuestion} role="status">
        <p className={classes.title}>{t('customers.plan.will', { count: willAsk })}</p>
        {waits > 0 && <p>{t('customers.plan.waits', { count: waits })}</p>}
        {willAsk > 0 && <p>{t('customers.askMany.job')}</p>}
      </Notice>
      {wont > 0 && (
        <Notice tone="waiting" icon={IconUserQuestion}>
          <p className={classes.title}>{t('customers.plan.wont', { count: wont })}</p>
          <ul className={classes.counts}>
            {refused.map(({ reason, count }) => (
              <li key={reason}>
                {t(`customers.why.${reason}`)}: <strong>{number(count)}</strong>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

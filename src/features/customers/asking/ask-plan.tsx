import { Button, Group, Stack } from '@mantine/core'
import { IconMessageQuestion, IconUserQuestion } from '@tabler/icons-react'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { Notice } from '../../../ui/notice'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import type { Verdict } from './verdict'
import { LanguageChoice } from './language-choice'
import { PeopleList } from './people-list'

type AskPlanProps = {
  /** `undefined` while it is found out. */
  verdicts: Verdict[] | undefined
  plan: { error: unknown; refetch: () => unknown }
  language: string
  onLanguage: (language: string) => void
  busy: boolean
  error: unknown
  onGo: () => void
  onClose: () => void
}

/** First what would happen: nobody is asked before it was seen. */
export function AskPlan(props: AskPlanProps) {
  const { verdicts, plan, busy, error, onGo, onClose } = props
  const t = useText()
  const will = verdicts?.filter(({ asked }) => asked.refused.length === 0) ?? []
  return (
    <Stack gap="md">
      <p>{t('customers.askChosen.what')}</p>
      <LanguageChoice value={props.language} onChange={props.onLanguage} />
      {plan.error !== null && (
        <FailedState error={plan.error} onRetry={() => void plan.refetch()} />
      )}
      {verdicts === undefined && plan.error === null && (
        <SkeletonRows label={t('customers.plan.loading')} rows={3} rowHeight={48} />
      )}
      {verdicts !== undefined && <Lists verdicts={verdicts} />}
      {error !== null && <FailedState error={error} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t('action.cancel')}
        </Button>
        {will.length > 0 && (
          <Button
            leftSection={<IconMessageQuestion size={18} aria-hidden />}
            loading={busy}
            onClick={onGo}
          >
            {t('customers.askChosen.confirm', { count: will.length })}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

function Lists({ verdicts }: { verdicts: Verdict[] }) {
  const t = useText()
  const will = verdicts.filter(({ asked }) => asked.refused.length === 0)
  const wont = verdicts.filter(({ asked }) => asked.refused.length > 0)
  return (
    <>
      {will.length === 0 ? (
        <p>{t('customers.plan.nobody')}</p>
      ) : (
        <PeopleList title={t('customers.plan.will', { count: will.length })} verdicts={will} />
      )}
      {wont.length > 0 && (
        <Notice tone="waiting" icon={IconUserQuestion}>
          <PeopleList title={t('customers.plan.wont', { count: wont.length })} verdicts={wont} />
        </Notice>
      )}
    </>
  )
}

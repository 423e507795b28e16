import { useFormat } from '../../i18n/format'
import { useText } from '../../i18n/use-text'
import { PlanDialog } from './plan-dialog'
import { PlanList } from './plan-list'
import { repair, type Repair, type TemplateAccount } from './queries'
import { usePlan } from './use-plan'

type RepairChangedProps = {
  accounts: readonly TemplateAccount[]
  opened: boolean
  onClose: () => void
}

/** What differs over all accounts: first what would be sent again or created, then it is. */
export function RepairChanged({ accounts, opened, onClose }: RepairChangedProps) {
  const t = useText()
  const { items, count, dialog } = usePlan({
    name: 'repair-plan',
    act: repair,
    isDone,
    doneText: 'templates.repair.done',
    opened,
    onClose,
  })
  return (
    <PlanDialog
      {...dialog}
      title={t('templates.repair.title')}
      plan={items === undefined ? undefined : <Plan items={items} accounts={accounts} />}
      goLabel={count === 0 ? null : t('templates.repair.go', { count })}
    />
  )
}

function isDone({ outcome }: Repair): boolean {
  return outcome === 'done'
}

type PlanProps = { items: readonly Repair[]; accounts: readonly TemplateAccount[] }

function Plan({ items, accounts }: PlanProps) {
  const t = useText()
  const { dateTime } = useFormat()
  const of = (kind: Repair['repair']) =>
    items.filter((item) => isDone(item) && item.repair === kind)
  const later = items.filter(({ outcome }) => outcome === 'later')
  const first = later.flatMap(({ possibleAt }) => possibleAt ?? []).toSorted()[0]
  return (
    <>
      {!items.some(isDone) && <p>{t('templates.repair.nothing')}</p>}
      <PlanList title={t('templates.repair.edit')} places={of('edit')} accounts={accounts} />
      <PlanList title={t('templates.repair.create')} places={of('create')} accounts={accounts} />
      <PlanList
        title={t('templates.repair.later')}
        what={first !== undefined && t('templates.repair.later.what', { when: dateTime(first) })}
        places={later}
        accounts={accounts}
      />
      <PlanList
        title={t('templates.repair.not_possible')}
        what={t('templates.repair.not_possible.what')}
        places={items.filter(({ outcome }) => outcome === 'not_possible')}
        accounts={accounts}
      />
    </>
  )
}

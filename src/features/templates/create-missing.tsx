import { useState } from 'react'
import type { AskableCategory } from '../../../domain/template'
import { useFormat } from '../../i18n/format'
import { useText } from '../../i18n/use-text'
import { CategoryChoice } from './category-choice'
import { PlanDialog } from './plan-dialog'
import { PlanList } from './plan-list'
import { create, type Creation, type TemplateAccount } from './queries'
import { usePlan } from './use-plan'

type CreateMissingProps = {
  accounts: readonly TemplateAccount[]
  opened: boolean
  onClose: () => void
}

/** First what would be created where, then it is. */
export function CreateMissing({ accounts, opened, onClose }: CreateMissingProps) {
  const t = useText()
  const [category, setCategory] = useState<AskableCategory>('UTILITY')
  const { items, count, dialog } = usePlan({
    name: 'creation-plan',
    act: (dryRun, key) => create(category, dryRun, key),
    choice: category,
    isDone,
    doneText: 'templates.create.done',
    opened,
    onClose,
  })
  return (
    <PlanDialog
      {...dialog}
      title={t('templates.create.title')}
      plan={
        items === undefined ? undefined : (
          <>
            <Plan items={items} accounts={accounts} />
            {items.some(({ outcome }) => outcome === 'created') && (
              <CategoryChoice value={category} onChange={setCategory} />
            )}
          </>
        )
      }
      goLabel={count === 0 ? null : t('templates.create.go', { count })}
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
  const first = items.flatMap(({ possibleAt }) => possibleAt ?? []).toSorted()[0]
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
          what={<NotDone note={note} first={first} />}
          places={items.filter(({ outcome }) => outcome === note)}
          accounts={accounts}
        />
      ))}
      {there > 0 && <p>{t('templates.create.exists', { count: there })}</p>}
    </>
  )
}

type NotDoneProps = { note: (typeof notes)[number]; first: string | undefined }

/** Why it is not created there, and from when on it can be. */
function NotDone({ note, first }: NotDoneProps) {
  const t = useText()
  const { dateTime } = useFormat()
  if (note === 'no_wording' || first === undefined) return t(`templates.create.${note}.what`)
  return t('templates.create.name_blocked.until', { when: dateTime(first) })
}

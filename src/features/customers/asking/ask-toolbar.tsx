import { Button, Checkbox } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import { IconMessageQuestion } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../api/me'
import { useText } from '../../../i18n/use-text'
import { mostChosen, useChosen } from '../chosen'
import type { CustomersList } from '../use-customers'
import { AskChosenDialog } from './ask-chosen-dialog'
import { AskManyDialog } from './ask-many-dialog'
import classes from '../customers.module.css'

const route = getRouteApi('/desk/customers')

type Opened = 'chosen' | 'many' | null

/** Chooses of what is shown, says how many are chosen, and asks them; or all that the filter finds. */
export function AskToolbar({ list }: { list: CustomersList }) {
  const mayAsk = useMay('phone_requests.create')
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  if (!mayAsk) return null
  return (
    <>
      <Toolbar list={list} onOpen={setOpened} />
      <AskChosenDialog opened={opened === 'chosen'} onClose={close} />
      <AskManyDialog opened={opened === 'many'} onClose={close} />
    </>
  )
}

type ToolbarProps = { list: CustomersList; onOpen: (opened: Opened) => void }

function Toolbar({ list: { rows }, onOpen }: ToolbarProps) {
  const t = useText()
  const { hasPhone } = route.useSearch()
  const chosen = useChosen()
  const count = chosen.customers.length
  const shown = rows.slice(0, mostChosen)
  const all = shown.every(({ id }) => chosen.has(id))
  return (
    <div className={classes.toolbar} role="group" aria-label={t('customers.asking')}>
      <Checkbox
        label={t('customers.chooseShown', { count: shown.length })}
        checked={all}
        indeterminate={count > 0 && !all}
        onChange={() => chosen.chooseAll(all ? [] : shown)}
      />
      <p role="status" className={classes.count}>
        {count > 0 &&
          t(count === mostChosen ? 'customers.chosenMost' : 'customers.chosen', { count })}
      </p>
      <div className={classes.acts}>
        {count > 0 ? (
          <>
            <Button
              leftSection={<IconMessageQuestion size={18} aria-hidden />}
              onClick={() => onOpen('chosen')}
            >
              {t('customers.askChosen', { count })}
            </Button>
            <Button variant="subtle" onClick={() => chosen.chooseAll([])}>
              {t('customers.chooseNone')}
            </Button>
          </>
        ) : (
          hasPhone !== 'true' && (
            <Button variant="default" onClick={() => onOpen('many')}>
              {t('customers.askMany.open')}
            </Button>
          )
        )}
      </div>
    </div>
  )
}

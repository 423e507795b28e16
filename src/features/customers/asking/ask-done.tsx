import { Button, Group, Stack } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useText } from '../../../i18n/use-text'
import { Notice } from '../../../ui/notice'
import type { Verdict } from './verdict'
import { PeopleList } from './people-list'

type AskDoneProps = { verdicts: Verdict[]; onClose: () => void }

/** Who is asked now, and who was not after all: things may have changed since they were looked at. */
export function AskDone({ verdicts, onClose }: AskDoneProps) {
  const t = useText()
  const close = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone: without this the focus would be nowhere.
  useEffect(() => close.current?.focus(), [])
  const wont = verdicts.filter(({ asked }) => asked.phoneRequest === null)
  const count = verdicts.length - wont.length
  return (
    <Stack gap="md">
      <Notice tone={count > 0 ? 'good' : 'quiet'} icon={IconCircleCheck} role="status">
        <p>{t('customers.askChosen.done', { count })}</p>
        {count > 0 && <p>{t('customers.askChosen.done.next')}</p>}
      </Notice>
      {wont.length > 0 && (
        <Notice tone="bad" icon={IconAlertTriangle} role="alert">
          <PeopleList title={t('customers.plan.wont', { count: wont.length })} verdicts={wont} />
        </Notice>
      )}
      <Group justify="flex-end">
        <Button ref={close} onClick={onClose}>
          {t('action.close')}
        </Button>
      </Group>
    </Stack>
  )
}

import { Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconExclamationCircle,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { MessageCode } from '../../../domain/api/message-codes'
import { isSettled, type MessageCodeState } from '../../../domain/message-code'
import { useMay, useMe } from '../../api/me'
import { UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { StatePill } from '../../ui/state-pill'
import { useDeleteCode, useEditCode } from './code-queries'
import classes from './codes.module.css'
import { MessageCodeForm } from './message-code-form'
import studioClasses from './studio.module.css'

type MessageCodeItemProps = { code: MessageCode; pressed: boolean; onChoose: () => void }

/** A code with its site, its text and how it stands with Meta. */
export function MessageCodeItem({ code, pressed, onChoose }: MessageCodeItemProps) {
  const t = useText()
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null)
  const mayChange = useMayChange(code)
  const settled = isSettled(code.state)
  return (
    <li className={classes.code} data-chosen={pressed}>
      <div className={classes.codeHead}>
        <strong>
          <UserText>{code.site}</UserText>
        </strong>
        <CodeState state={code.state} />
      </div>
      <p>
        <UserText>{code.prefilledMessage}</UserText>
      </p>
      {code.problem !== null && (
        <p className={studioClasses.problem}>
          {t(`studio.qr.problem.${problemWord(code.problem)}`)}
        </p>
      )}
      {code.state === 'on_its_way' && (
        <p className={studioClasses.soft}>{t('studio.qr.onItsWay.what')}</p>
      )}
      <div className={studioClasses.row}>
        <Button
          size="xs"
          variant={pressed ? 'filled' : 'default'}
          aria-pressed={pressed}
          onClick={onChoose}
        >
          {t(pressed ? 'studio.qr.used' : 'studio.qr.use')}
        </Button>
        {mayChange && open !== 'edit' && (
          <Button size="xs" variant="default" disabled={!settled} onClick={() => setOpen('edit')}>
            {t('studio.qr.edit')}
          </Button>
        )}
        {mayChange && (
          <Button
            size="xs"
            variant="subtle"
            color="brick"
            leftSection={<IconTrash size={16} aria-hidden />}
            disabled={!settled}
            onClick={() => setOpen('delete')}
          >
            {t('studio.qr.delete')}
          </Button>
        )}
      </div>
      {open === 'edit' && <EditCode code={code} onDone={() => setOpen(null)} />}
      {mayChange && (
        <DeleteCode code={code} opened={open === 'delete'} onClose={() => setOpen(null)} />
      )}
    </li>
  )
}

/** Codes are changed by whoever asked for them, and by those who look after everybody's. */
function useMayChange({ owner }: MessageCode): boolean {
  const me = useMe()
  const mayMake = useMay('requests.create')
  const mayManage = useMay('requests.manage')
  return mayMake && (mayManage || owner.id === me.id)
}

function problemWord(problem: NonNullable<MessageCode['problem']>) {
  return problem === 'refused' || problem === 'code_not_found' ? problem : 'blocked'
}

const looks = {
  on_its_way: { tone: 'waiting', icon: IconClock },
  active: { tone: 'good', icon: IconCircleCheck },
  failed: { tone: 'bad', icon: IconExclamationCircle },
  deleting: { tone: 'waiting', icon: IconClock },
  deleted: { tone: 'quiet', icon: IconAlertTriangle },
} as const satisfies Record<MessageCodeState, object>

function CodeState({ state }: { state: MessageCodeState }) {
  const t = useText()
  return (
    <StatePill tone={looks[state].tone} icon={looks[state].icon}>
      {t(`studio.qr.state.${state}`)}
    </StatePill>
  )
}

function EditCode({ code, onDone }: { code: MessageCode; onDone: () => void }) {
  const t = useText()
  const editing = useEditCode(code)
  return (
    <>
      <p className={studioClasses.soft}>{t('studio.qr.edit.what')}</p>
      <MessageCodeForm
        title={t('studio.qr.edit')}
        save={t('studio.qr.edit.save')}
        words={code}
        busy={editing.isPending}
        error={editing.error}
        onSave={(words) => editing.mutate(words, { onSuccess: onDone })}
        onCancel={onDone}
      />
    </>
  )
}

type DeleteCodeProps = { code: MessageCode; opened: boolean; onClose: () => void }

function DeleteCode({ code, opened, onClose }: DeleteCodeProps) {
  const t = useText()
  const deleting = useDeleteCode(code.id)
  function close(): void {
    deleting.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={
        <Trans id="studio.qr.delete.title" values={{ site: <UserText>{code.site}</UserText> }} />
      }
      confirmLabel={t('studio.qr.delete.confirm')}
      danger
      busy={deleting.isPending}
      error={deleting.error}
      onConfirm={() => deleting.mutate(undefined, { onSuccess: close })}
      onClose={close}
    >
      <p>{t('studio.qr.delete.what')}</p>
    </ConfirmDialog>
  )
}

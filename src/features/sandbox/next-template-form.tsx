import { Button, NativeSelect } from '@mantine/core'
import { useId, useState, type SubmitEvent } from 'react'
import type { SandboxWorld } from '../../../domain/api/sandbox'
import { sandboxTemplateAnswers, type SandboxTemplateAnswer } from '../../../domain/template-plays'
import { UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { useToast } from '../../ui/toasts'
import { runsOf } from './answers'
import { usePlay } from './use-play'
import { useTemplateText } from './use-template-text'
import classes from './templates-panel.module.css'

type SandboxAccount = SandboxWorld['accounts'][number]

/** Chooses what Meta answers when Handleboard next creates a template on an account. */
export function NextTemplateForm({ accounts }: { accounts: readonly SandboxAccount[] }) {
  const t = useText()
  const text = useTemplateText()
  const toast = useToast()
  const planning = usePlay()
  const titleId = useId()
  const [chosen, setChosen] = useState('')
  const [answer, setAnswer] = useState<SandboxTemplateAnswer>('approved')
  const account = accounts.find(({ wabaId }) => wabaId === chosen) ?? accounts[0]
  if (account === undefined) return null
  const { wabaId, name } = account

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (planning.isPending) return
    planning.mutate([{ play: 'answer_next_template', wabaId, answer }], {
      onSuccess: () =>
        toast({
          message: (
            <Trans
              id="sandbox.templates.next.done"
              values={{ account: <UserText>{name}</UserText>, answer: text.answer(answer) }}
            />
          ),
        }),
    })
  }
  return (
    <div className={classes.card} role="group" aria-labelledby={titleId}>
      <h3 id={titleId} className={classes.name}>
        {t('sandbox.templates.next.title')}
      </h3>
      <p className={classes.soft}>{t('sandbox.templates.next.what')}</p>
      <form onSubmit={submit} className={classes.form}>
        <NativeSelect
          className={classes.field}
          label={t('sandbox.templates.next.account')}
          value={wabaId}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {accounts.map((one) => (
            <option key={one.wabaId} value={one.wabaId} dir="auto">
              {one.name}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          className={classes.field}
          label={t('sandbox.templates.next.answer')}
          value={answer}
          onChange={({ currentTarget: { value } }) =>
            setAnswer((before) => sandboxTemplateAnswers.find((one) => one === value) ?? before)
          }
        >
          {sandboxTemplateAnswers.map((one) => (
            <option key={one} value={one}>
              {text.answer(one)}
            </option>
          ))}
        </NativeSelect>
        <Button type="submit" variant="default" loading={planning.isPending}>
          {t('sandbox.templates.next.submit')}
        </Button>
        {planning.isError && <FailedState error={planning.error} />}
      </form>
      {accounts
        .filter(({ nextTemplateAnswers }) => nextTemplateAnswers.length > 0)
        .map((one) => (
          <PlannedForAccount key={one.wabaId} account={one} />
        ))}
    </div>
  )
}

/** What is planned, in order, and the way to forget it. */
function PlannedForAccount({ account }: { account: SandboxAccount }) {
  const t = useText()
  const text = useTemplateText()
  const toast = useToast()
  const forgetting = usePlay()
  const labelId = useId()
  const { wabaId, nextTemplateAnswers: answers } = account
  const values = { account: <UserText>{account.name}</UserText> }

  function forget() {
    forgetting.mutate([{ play: 'forget_template_answers', wabaId }], {
      onSuccess: () =>
        toast({ message: <Trans id="sandbox.templates.next.forgotten" values={values} /> }),
    })
  }
  return (
    <div>
      <p id={labelId} className={classes.soft}>
        <Trans id="sandbox.templates.next.planned" values={values} />
      </p>
      <ol aria-labelledby={labelId} className={classes.planned}>
        {runsOf(answers).map(({ answer, times, place }) => (
          <li key={place}>{text.answer(answer, times)}</li>
        ))}
      </ol>
      <Button variant="default" size="compact-sm" loading={forgetting.isPending} onClick={forget}>
        {t('sandbox.templates.next.forget')}
      </Button>
      {forgetting.isError && <FailedState error={forgetting.error} />}
    </div>
  )
}

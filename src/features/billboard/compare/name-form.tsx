import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { checkUsername } from '../../../../domain/username'
import { useText, useUsernameSentence } from '../../../i18n/use-text'
import classes from '../studio.module.css'

type NameFormProps = {
  label: string
  action: string
  /** The usernames that stand here already. */
  others: readonly string[]
  initial?: string
  onName: (shown: string) => void
  onCancel?: () => void
}

/** One name, typed or pasted as in the studio; one that cannot be one, or is here already, is told why. */
export function NameForm({ label, action, others, initial, onName, onCancel }: NameFormProps) {
  const t = useText()
  const sentenceOf = useUsernameSentence()
  const [typed, setTyped] = useState(initial ?? '')
  const [problem, setProblem] = useState('')
  const field = useRef<HTMLInputElement>(null)
  // One that can be cancelled was asked for just now.
  const wanted = onCancel !== undefined
  useEffect(() => {
    if (!wanted) return
    field.current?.focus()
    field.current?.select()
  }, [wanted])

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const { valid, username, displayCase, problems } = checkUsername(typed)
    if (!valid) return setProblem(problems.map(sentenceOf).join(' '))
    if (others.includes(username)) return setProblem(t('studio.compare.twice'))
    setTyped('')
    setProblem('')
    onName(displayCase)
  }
  return (
    <form onSubmit={submit} noValidate>
      <div className={classes.row}>
        <TextInput
          label={label}
          value={typed}
          dir="ltr"
          maxLength={300}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          ref={field}
          error={problem !== '' && problem}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setProblem('')
          }}
        />
        <Button type="submit" variant="default">
          {action}
        </Button>
        {onCancel !== undefined && (
          <Button variant="subtle" onClick={onCancel}>
            {t('action.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}

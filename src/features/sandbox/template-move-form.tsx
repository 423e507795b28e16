import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { templateDirection } from '../../../domain/template-languages'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { useToast } from '../../ui/toasts'
import {
  keyOf,
  moveGroups,
  movesOf,
  type MoveGroup,
  type SandboxTemplate,
  type TemplateMove,
} from './template-moves'
import { usePlay } from './use-play'
import { useTemplateText } from './use-template-text'
import classes from './templates-panel.module.css'

const groups = Object.keys(moveGroups) as MoveGroup[]

/** What Meta may do with it now. The choice goes back to the first when the chosen move is not possible any more. */
export function TemplateMoveForm({ template }: { template: SandboxTemplate }) {
  const t = useText()
  const toast = useToast()
  const text = useTemplateText()
  const playing = usePlay()
  const moves = movesOf(template)
  const [chosen, setChosen] = useState('')
  const [body, setBody] = useState<string | null>(null)
  const move = moves.find((one) => keyOf(one) === chosen) ?? moves[0]
  if (move === undefined) return null
  const written = (body ?? template.body).trim()
  const rewrites = move.play === 'rewrite_template'
  const isWrong = rewrites && (written === '' || [...written].length > 1024)

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (move === undefined || isWrong || playing.isPending) return
    const play = move.play === 'rewrite_template' ? { ...move, body: written } : move
    playing.mutate([play], {
      onSuccess: () => {
        setBody(null)
        toast({
          message: t('sandbox.templates.played', {
            move: text.move(move),
            template: text.named(template),
          }),
        })
      },
    })
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <NativeSelect
        className={classes.field}
        label={t('sandbox.templates.move')}
        value={keyOf(move)}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        <MoveOptions moves={moves} />
      </NativeSelect>
      {rewrites && (
        <Textarea
          className={classes.whole}
          label={t('sandbox.templates.body')}
          value={body ?? template.body}
          error={isWrong ? t('sandbox.templates.bodyWrong') : null}
          onChange={(event) => setBody(event.currentTarget.value)}
          dir={templateDirection(template.language)}
          autosize
          minRows={2}
        />
      )}
      <Button type="submit" variant="default" loading={playing.isPending}>
        {t('sandbox.templates.play')}
      </Button>
      {playing.isError && <FailedState error={playing.error} />}
    </form>
  )
}

function MoveOptions({ moves }: { moves: readonly TemplateMove[] }) {
  const t = useText()
  const text = useTemplateText()
  return groups.map((group) => {
    const plays: readonly TemplateMove['play'][] = moveGroups[group]
    const inGroup = moves.filter(({ play }) => plays.includes(play))
    if (inGroup.length === 0) return null
    return (
      <optgroup key={group} label={t(`sandbox.templates.group.${group}`)}>
        {inGroup.map((move) => (
          <option key={keyOf(move)} value={keyOf(move)}>
            {text.move(move)}
          </option>
        ))}
      </optgroup>
    )
  })
}

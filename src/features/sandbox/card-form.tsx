import { Button, Checkbox, NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import { useState, type SubmitEvent } from 'react'
import { sandboxCards, type SandboxCard } from '../../../domain/customer-plays'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { useToast } from '../../ui/toasts'
import { useCustomerPlay, type ChatPlace } from './customer-queries'
import classes from './customers-panel.module.css'

/** A contact card that is sent by hand: it may be anybody's, so the desk must never take it for a share. */
export function CardForm({ place }: { place: ChatPlace }) {
  const t = useText()
  const toast = useToast()
  const playing = useCustomerPlay(place)
  const [card, setCard] = useState<SandboxCard>('own')
  const [plain, setPlain] = useState(false)

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (playing.isPending) return
    playing.mutate(
      { play: 'customer_sends_card', ...place, card, plain },
      { onSuccess: () => toast({ message: t('sandbox.card.done') }) },
    )
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <NativeSelect
        className={classes.field}
        label={t('sandbox.card.label')}
        description={t('sandbox.card.what')}
        value={card}
        onChange={({ currentTarget: { value } }) =>
          setCard((before) => sandboxCards.find((one) => one === value) ?? before)
        }
      >
        {sandboxCards.map((one) => (
          <option key={one} value={one}>
            {t(`sandbox.card.${one}`)}
          </option>
        ))}
      </NativeSelect>
      <Button type="submit" variant="default" loading={playing.isPending}>
        {t('sandbox.card.send')}
      </Button>
      <Checkbox
        className={classes.whole}
        label={t('sandbox.card.plain')}
        checked={plain}
        onChange={(event) => setPlain(event.currentTarget.checked)}
      />
      {playing.isError && <FailedState error={playing.error} />}
    </form>
  )
}

import { Button, Textarea } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import type { Incident } from '../../../domain/api/incidents'
import { requestLimits } from '../../../domain/username-request'
import { useMay } from '../../api/me'
import { Ago } from '../../i18n/ago'
import { Handle, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { Notice } from '../../ui/notice'
import { useToast } from '../../ui/toasts'
import { openIncidentsQuery, useAcknowledge } from './incident-queries'
import { useLineSlots } from './line-slots'
import classes from './line-incidents.module.css'

/** What Meta took from this line and nobody has acknowledged: for those who ask for names. */
export function LineIncidents({ lineId }: { lineId: string }) {
  const mayAsk = useMay('requests.create')
  const { data } = useQuery({ ...openIncidentsQuery(lineId), enabled: mayAsk })
  return data?.items.map((incident) => <OpenIncident key={incident.id} incident={incident} />)
}

function OpenIncident({ incident }: { incident: Incident }) {
  const t = useText()
  const mayManage = useMay('requests.manage')
  const { OpenUses } = useLineSlots()
  const { username, replacedBy, at } = incident
  return (
    <Notice
      tone="bad"
      icon={IconAlertTriangle}
      role="status"
      title={<Trans id="incidents.taken" values={{ handle: <Handle username={username} /> }} />}
    >
      <p>
        {replacedBy === null ? (
          t('incidents.notReplaced')
        ) : (
          <Trans id="incidents.replaced" values={{ handle: <Handle username={replacedBy} /> }} />
        )}{' '}
        <Ago at={at} />
      </p>
      {incident.openUses > 0 && <OpenUses username={username} />}
      <Told told={incident.told} />
      <p>{t('incidents.todo')}</p>
      <ol className={classes.steps}>
        <li>{t('incidents.todo.signs')}</li>
        <li>{t('incidents.todo.why')}</li>
        <li>{t('incidents.todo.another')}</li>
      </ol>
      {mayManage && <Acknowledge id={incident.id} />}
    </Notice>
  )
}

function Told({ told }: Pick<Incident, 'told'>) {
  const t = useText()
  if (told.length === 0) return <p>{t('incidents.told.nobody')}</p>
  return (
    <>
      <p>{t('incidents.told')}</p>
      <ul className={classes.steps}>
        {told.map(({ name, at }) => (
          <li key={name}>
            <UserText>{name}</UserText> <span aria-hidden="true">·</span> <Ago at={at} quiet />
          </li>
        ))}
      </ul>
    </>
  )
}

function Acknowledge({ id }: { id: string }) {
  const t = useText()
  const toast = useToast()
  const acknowledging = useAcknowledge(id)
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (acknowledging.isPending) return
    setMissing(note.trim() === '')
    if (note.trim() !== '')
      acknowledging.mutate(note, { onSuccess: () => toast({ message: t('incidents.done') }) })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Textarea
        label={t('incidents.note')}
        dir="auto"
        rows={2}
        maxLength={requestLimits.noteLength}
        value={note}
        error={missing && t('incidents.noteMissing')}
        onChange={(event) => setNote(event.currentTarget.value)}
        mb="sm"
      />
      {acknowledging.isError && <FailedState error={acknowledging.error} />}
      <Button type="submit" variant="default" loading={acknowledging.isPending}>
        {t('incidents.acknowledge')}
      </Button>
    </form>
  )
}

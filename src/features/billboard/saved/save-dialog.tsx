import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import type { Artwork } from '../../../../domain/api/artworks'
import { artworkLimits } from '../../../../domain/artwork'
import { handleOf } from '../../../../domain/handle'
import { useFieldMessages } from '../../../i18n/field-messages'
import { UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { Dialog } from '../../../ui/dialog'
import { focusFirstError } from '../../../ui/focus-first-error'
import { Notice } from '../../../ui/notice'
import { useToast } from '../../../ui/toasts'
import type { Studio } from '../use-studio'
import { useFormatName } from '../words'
import { useCreateArtwork } from './artwork-acts'
import { lineOfNameQuery } from './artwork-queries'
import { designToSave } from './saved-design'
import { SaveFailure } from './save-failure'
import { noteSaved } from './use-opened-mark'
import { lineOfCode, saveRefusal } from './use-saving'

type SaveDialogProps = {
  studio: Studio
  /** What the new one begins from, where it does. */
  from: Artwork | undefined
  opened: boolean
  onClose: () => void
}

/** Asks for the name of an artwork and saves the studio's design under it. */
export function SaveDialog({ studio, from, opened, onClose }: SaveDialogProps) {
  const t = useText()
  const refusal = saveRefusal(studio)
  return (
    <Dialog opened={opened} onClose={onClose} title={t('studio.saved.new')}>
      {refusal === null ? (
        <SaveForm studio={studio} from={from} onClose={onClose} />
      ) : (
        <Notice tone="waiting" icon={IconAlertTriangle} role="status">
          <p>{t(`studio.refused.${refusal}`)}</p>
        </Notice>
      )}
    </Dialog>
  )
}

/** Handle and format, in one field: the isolates that each has in a sentence stay out of what is stored. */
function useUsualName({ chosen, chosenFormat }: Studio): string {
  const nameOf = useFormatName()
  const { username, shown } = chosen.design
  const format = chosenFormat.ok ? nameOf(chosenFormat.format) : ''
  return `${handleOf(username, shown)} ${format}`
    .replaceAll(/[\u2066\u2069]/g, '')
    .trim()
    .slice(0, artworkLimits.name)
}

function SaveForm({ studio, from, onClose }: Omit<SaveDialogProps, 'opened'>) {
  const t = useText()
  const toast = useToast()
  const creating = useCreateArtwork()
  const line = useQuery(lineOfNameQuery(studio.chosen.design.username)).data ?? null
  const codeLine = lineOfCode(studio)
  const usual = useUsualName(studio)
  const [name, setName] = useState(usual)
  const [withLine, setWithLine] = useState(true)
  const [tried, setTried] = useState(false)
  const refused = useFieldMessages()(creating.error)
  const missing = name.trim() === '' ? t('field.required') : null

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (missing !== null) return focusFirstError(event.currentTarget)
    if (!creating.isPending) save()
  }
  function save() {
    const { search, chosen, ownMark, change } = studio
    const { username, shown } = chosen.design
    const kept = { ...chosen, ownMark: ownMark.file }
    const body = {
      name: name.trim(),
      username,
      displayCase: shown,
      lineId: codeLine ?? (withLine ? (line?.id ?? null) : null),
      design: designToSave(search, kept, from?.design),
    }
    creating.mutate(body, {
      onSuccess: (made) => {
        onClose()
        noteSaved(made)
        change({ artwork: made.id, version: String(made.version) })
        toast({
          message: (
            <Trans id="studio.saved.done" values={{ name: <UserText>{body.name}</UserText> }} />
          ),
        })
      },
    })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('studio.saved.name')}
          description={t('studio.saved.name.help')}
          autoComplete="off"
          dir="auto"
          maxLength={artworkLimits.name}
          value={name}
          error={(tried ? missing : null) ?? refused['name'] ?? null}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        {codeLine !== null && <p>{t('studio.saved.forCodeLine')}</p>}
        {line !== null && codeLine === null && (
          <Checkbox
            label={
              <Trans
                id="studio.saved.forLine"
                values={{ line: <UserText>{line.displayName}</UserText> }}
              />
            }
            checked={withLine}
            onChange={(event) => setWithLine(event.currentTarget.checked)}
          />
        )}
        {creating.isError && <SaveFailure error={creating.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} disabled={creating.isPending}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={creating.isPending}>
            {t('action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

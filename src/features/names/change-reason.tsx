import { Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lacksReason } from '../../../domain/name-use'
import { requestLimits } from '../../../domain/username-request'
import { openUsesQuery } from '../../api/name-uses'
import { useText } from '../../i18n/use-text'
import { OpenUses } from './open-uses'

type ChangeReasonProps = {
  /** The name that goes. */
  username: string
  reason: string
  onReason: (reason: string) => void
  /** They tried to go on: say what is missing. */
  tried: boolean
}

/** Where a name is shown that is about to go, and why it goes. Nothing for a name that is shown nowhere. */
export function ChangeReason({ username, reason, onReason, tried }: ChangeReasonProps) {
  const t = useText()
  const { data, isError } = useQuery(openUsesQuery(username))
  const openUses = data?.total ?? 0
  if (openUses === 0 && !isError) return null
  const label = t('names.change.reason')
  return (
    <Stack gap="md">
      <OpenUses username={username} />
      <Textarea
        label={openUses > 0 ? label : `${label} (${t('form.optional')})`}
        description={t('names.change.reason.help')}
        error={tried && lacksReason({ openUses, reason }) ? t('names.change.reason.missing') : null}
        dir="auto"
        rows={2}
        maxLength={requestLimits.noteLength}
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value)}
      />
    </Stack>
  )
}

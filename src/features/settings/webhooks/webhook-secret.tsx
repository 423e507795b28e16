import { Button, Group, Stack } from '@mantine/core'
import { IconEyeExclamation } from '@tabler/icons-react'
import { useText } from '../../../i18n/use-text'
import { Notice } from '../../../ui/notice'
import { ShownOnce } from '../../../ui/shown-once'

export function WebhookSecret({ secret, onDone }: { secret: string; onDone: () => void }) {
  const t = useText()
  return (
    <Stack gap="md">
      <Notice tone="waiting" icon={IconEyeExclamation} role="status">
        <p>{t('webhooks.secret.what')}</p>
      </Notice>
      <ShownOnce
        label={t('webhooks.secret.label')}
        value={secret}
        what={t('webhooks.secret.copied')}
      />
      <Group justify="flex-end">
        <Button onClick={onDone}>{t('webhooks.secret.done')}</Button>
      </Group>
    </Stack>
  )
}

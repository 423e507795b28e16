import { Button, Group, Stack } from '@mantine/core'
import { IconEyeExclamation } from '@tabler/icons-react'
import { Id } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { Notice } from '../../ui/notice'
import { ShownOnce } from '../../ui/shown-once'
import type { NewApiKey } from './api-key-queries'

export function NewSecret({ made, onDone }: { made: NewApiKey; onDone: () => void }) {
  const t = useText()
  return (
    <Stack gap="md">
      <Notice tone="waiting" icon={IconEyeExclamation} role="status">
        <p>{t('keys.secret.what')}</p>
      </Notice>
      <ShownOnce
        label={t('keys.secret.label')}
        value={made.secret}
        what={t('keys.secret.copied')}
      />
      <p>
        {t('keys.secret.how')} <Id>Authorization: Bearer {made.apiKey.prefix}…</Id>
      </p>
      <Group justify="flex-end">
        <Button onClick={onDone}>{t('keys.secret.done')}</Button>
      </Group>
    </Stack>
  )
}

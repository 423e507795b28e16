import { ActionIcon } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useText } from '../i18n/use-text'
import { Hint } from './hint'
import { useCopy } from './use-copy'

type CopyButtonProps = {
  value: string
  /** What is copied, for the label: `Copy +972 50 123 4567`. */
  what: string
}

export function CopyButton({ value, what }: CopyButtonProps) {
  const t = useText()
  const { copied, copy } = useCopy(value)
  const label = t('action.copyWhat', { what })
  return (
    <Hint label={copied ? t('action.copied') : label} silent>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={copy}>
        {copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
      </ActionIcon>
    </Hint>
  )
}

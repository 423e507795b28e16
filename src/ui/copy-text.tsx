import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useText } from '../i18n/use-text'
import { useCopy } from './use-copy'

type CopyTextProps = {
  text: string
  /** What the button says. */
  label: string
  /** What it says to a screen reader, beginning alike: which text of several. */
  fullLabel: string
}

/** Copies a text that stands beside it, and says so. */
export function CopyText({ text, label, fullLabel }: CopyTextProps) {
  const t = useText()
  const { copied, copy } = useCopy(text)
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
      aria-label={fullLabel}
      onClick={copy}
    >
      {copied ? t('action.copied') : label}
    </Button>
  )
}

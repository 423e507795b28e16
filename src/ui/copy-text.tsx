import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useText } from '../i18n/use-text'
import { useAnnounce } from './announcer'

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
  const announce = useAnnounce()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    announce(t('action.copied'))
  }
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
      aria-label={fullLabel}
      // Refused where the page is not served safely: the text can still be selected.
      onClick={() => void copy().catch(() => {})}
    >
      {copied ? t('action.copied') : label}
    </Button>
  )
}

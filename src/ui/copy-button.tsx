import { ActionIcon } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useText } from '../i18n/use-text'
import { useAnnounce } from './announcer'
import { Hint } from './hint'

type CopyButtonProps = {
  value: string
  /** What is copied, for the label: `Copy +972 50 123 4567`. */
  what: string
}

export function CopyButton({ value, what }: CopyButtonProps) {
  const t = useText()
  const announce = useAnnounce()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    await navigator.clipboard.writeText(value)
    setCopied(true)
    announce(t('action.copied'))
  }
  const label = t('action.copyWhat', { what })
  return (
    <Hint label={copied ? t('action.copied') : label} silent>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        onClick={() => void copy().catch(() => {})}
      >
        {copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
      </ActionIcon>
    </Hint>
  )
}

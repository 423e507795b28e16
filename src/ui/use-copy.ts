import { useEffect, useState } from 'react'
import { useText } from '../i18n/use-text'
import { useAnnounce } from './announcer'

/** Copies a text, says so, and knows for a moment that it did. */
export function useCopy(text: string): { copied: boolean; copy: () => void } {
  const t = useText()
  const announce = useAnnounce()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])

  async function write() {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    announce(t('action.copied'))
  }
  // Refused where the page is not served safely: the text can still be selected.
  return { copied, copy: () => void write().catch(() => {}) }
}

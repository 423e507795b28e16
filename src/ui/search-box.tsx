import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../i18n/use-text'

type SearchBoxProps = {
  /** The search that is in force (from the address). */
  value: string
  /** Called after a short pause in typing, and at once on Enter or clear. */
  onSearch: (text: string) => void
  label?: string
  placeholder?: string
  delay?: number
  maxLength?: number
}

/** Search as you type. The address may change from elsewhere (back button): then the box follows. */
export function SearchBox(props: SearchBoxProps) {
  const { value, onSearch, label, placeholder, delay = 250, maxLength = 100 } = props
  const t = useText()
  const [text, setText] = useState(value)
  const sent = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setText(value)
  }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])

  function send(next: string) {
    clearTimeout(timer.current)
    if (next === sent.current) return
    sent.current = next
    onSearch(next)
  }

  function change(next: string) {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => send(next.trim()), delay)
  }

  function clear() {
    setText('')
    send('')
  }
  return (
    <TextInput
      type="search"
      role="searchbox"
      aria-label={label ?? t('search.label')}
      placeholder={placeholder ?? label ?? t('search.label')}
      value={text}
      maxLength={maxLength}
      dir="auto"
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') send(text.trim())
        if (event.key === 'Escape' && text !== '') clear()
      }}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={
        text !== '' && <CloseButton size="sm" aria-label={t('search.clear')} onClick={clear} />
      }
    />
  )
}

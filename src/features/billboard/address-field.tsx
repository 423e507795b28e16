import { TextInput, type TextInputProps } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

type AddressFieldProps = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** What the address says. */
  value: string
  onText: (text: string) => void
}

/** A field whose text stands in the address. While it is typed in, the address follows; otherwise it does. */
export function AddressField({ value, onText, ...field }: AddressFieldProps) {
  const [text, setText] = useState(value)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // An address from before the last key must not take letters back.
    if (document.activeElement !== input.current) setText(value)
  }, [value])
  return (
    <TextInput
      {...field}
      ref={input}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        onText(event.currentTarget.value)
      }}
      onBlur={() => setText(value)}
    />
  )
}

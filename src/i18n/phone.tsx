import { useEffect, useState } from 'react'
import classes from './isolates.module.css'
import { loadPhoneFormat, usualPhoneFormat } from './phone-format'

/** A phone number in its international form, for labels and titles; E.164 until the form of a rare country is loaded. */
export function usePhoneText(value: string): string {
  const usual = usualPhoneFormat(value)
  const [loaded, setLoaded] = useState<{ value: string; text: string }>()
  useEffect(() => {
    if (usual !== null) return
    let wanted = true
    void loadPhoneFormat(value).then((text) => {
      if (wanted) setLoaded({ value, text })
    })
    return () => {
      wanted = false
    }
  }, [value, usual])
  return usual ?? (loaded?.value === value ? loaded.text : value)
}

/** `+972 50 123 4567`, left to right in every sentence; international, so that a copy works anywhere. */
export function Phone({ value }: { value: string }) {
  const text = usePhoneText(value)
  return (
    <bdi dir="ltr" className={classes.phone} translate="no">
      {text}
    </bdi>
  )
}

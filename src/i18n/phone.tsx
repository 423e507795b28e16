import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import classes from './isolates.module.css'

/** `+972 50-123-4567`: international, so that a copy of it works anywhere. What cannot be read stays as it came. */
export function formatPhone(value: string): string {
  return parsePhoneNumberFromString(value)?.formatInternational() ?? value
}

export function Phone({ value }: { value: string }) {
  return (
    <bdi dir="ltr" className={classes.phone} translate="no">
      {formatPhone(value)}
    </bdi>
  )
}

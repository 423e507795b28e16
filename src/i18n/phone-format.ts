/** The usual shapes here: Israeli mobile, internet and land lines, and North America. */
const shapes: [shape: RegExp, written: string][] = [
  [/^\+972(5\d|7\d)(\d{3})(\d{4})$/, '+972 $1 $2 $3'],
  [/^\+972([23489])(\d{3})(\d{4})$/, '+972 $1 $2 $3'],
  [/^\+1([2-9]\d{2})([2-9]\d{2})(\d{4})$/, '+1 $1 $2 $3'],
]

/**
 * The international form (`+972 50 123 4567`) of the usual shapes, else `null`. All others need the library with its
 * 27 kB of metadata, which a page of Israeli lines can do without.
 */
export function usualPhoneFormat(phone: string): string | null {
  const found = shapes.find(([shape]) => shape.test(phone))
  return found === undefined ? null : phone.replace(found[0], found[1])
}

const formatted = new Map<string, Promise<string>>()

/** Any number in its international form; what cannot be read stays as it came. */
export function loadPhoneFormat(phone: string): Promise<string> {
  const known = formatted.get(phone)
  if (known !== undefined) return known
  const loading = import('libphonenumber-js/min').then(
    ({ parsePhoneNumberFromString }) =>
      parsePhoneNumberFromString(phone)?.formatInternational() ?? phone,
    () => phone,
  )
  formatted.set(phone, loading)
  return loading
}

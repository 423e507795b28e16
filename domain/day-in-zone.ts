/** Days as a place on earth counts them. */

const formats = new Map<string, Intl.DateTimeFormat>()

/** The day (`YYYY-MM-DD`) that it is at that moment in an IANA time zone. */
export function dayIn(timeZone: string, at: Date): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
  formats.set(timeZone, format)
  return format.format(at)
}

/** Places to choose from, with their zone's name in the person's language: `Asia/Jerusalem`, "Israel Time". */
export type TimeZone = { zone: string; name: string }

const zonesByLocale = new Map<string, TimeZone[]>()

/** All of them, named once for each language: naming takes a moment, so only when somebody searches. */
function zonesIn(locale: string): TimeZone[] {
  const known = zonesByLocale.get(locale)
  if (known !== undefined) return known
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({
    zone,
    name: timeZoneName(zone, locale),
  }))
  zonesByLocale.set(locale, zones)
  return zones
}

export function timeZoneName(zone: string, locale: string): string {
  try {
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' })
    const parts = format.formatToParts(new Date())
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
  } catch {
    // Stored by a server that knows more zones than this browser.
    return zone
  }
}

const most = 30

/** Those whose place or name has the text in it, places that begin with it first. */
export function findTimeZones(text: string, locale: string): TimeZone[] {
  const wanted = plain(text)
  const found = zonesIn(locale).filter(
    ({ zone, name }) => plain(zone).includes(wanted) || plain(name).includes(wanted),
  )
  const begins = ({ zone }: TimeZone) => plain(zone.split('/').at(-1) ?? '').startsWith(wanted)
  return found.toSorted((a, b) => Number(begins(b)) - Number(begins(a))).slice(0, most)
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('_', ' ')
}

/** Clocks of a time zone (IANA names), for rules that count by the clock on people's walls. */
import { dayIn } from './day-in-zone'

const hour = 60 * 60_000
const day = 24 * hour

const formats = new Map<string, Intl.DateTimeFormat>()

/** Made once for each zone: making one takes longer than a thousand uses. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(timeZone, made)
  return made
}

export function isTimeZone(name: string): boolean {
  // `+02:00` is a zone to some engines and no place to any: daylight-saving time would be missed.
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

/** What the wall shows, read as if it were UTC. */
function wallOf(at: Date, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(at)
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? 0)
  return Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  )
}

export function daysAfter(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/**
 * The moment of a clock (`HH:MM`) on a day there. Where clocks are set back it comes twice, and where they are set
 * forward not at all: `which` says whether the earlier or the later of the two is meant.
 */
export function momentIn(
  timeZone: string,
  date: string,
  clock: string,
  which: 'earlier' | 'later',
): Date {
  const wall = new Date(`${date}T${clock}:00Z`).getTime()
  const offsetAt = (at: number) => wallOf(new Date(at), timeZone) - at
  const [before, after] = [wall - offsetAt(wall - day), wall - offsetAt(wall + day)]
  const fitting = [before, after].filter((at) => wallOf(new Date(at), timeZone) === wall)
  const both = fitting.length > 0 ? fitting : [before, after]
  return new Date(which === 'earlier' ? Math.min(...both) : Math.max(...both))
}

/** When the day of a moment ends there. */
export function endOfDay(timeZone: string, at: Date): Date {
  return momentIn(timeZone, daysAfter(dayIn(timeZone, at), 1), '00:00', 'earlier')
}

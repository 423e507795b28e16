/** The day of a moment as the person's own calendar has it, `2026-11-22`. */
export function dayOf(moment: number): string {
  const at = new Date(moment)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

const dayForm = /^\d{4}-\d{2}-\d{2}$/

/** A day of the calendar in an address; anything else counts as not there. */
export function dayIn(search: Record<string, unknown>, name: string): string | undefined {
  const value = search[name]
  if (typeof value !== 'string' || !dayForm.test(value)) return undefined
  const at = new Date(`${value}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== value ? undefined : value
}

/** So many days earlier, by the calendar. */
export function daysBefore(day: string, count: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - count)
  return at.toISOString().slice(0, 10)
}

const yearFirst = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/
/** As written here: the day before the month. */
const dayFirst = /^(?<day>\d{1,2})(?<mark>[./-])(?<month>\d{1,2})\k<mark>(?<year>\d{4})$/

/** `2027-03-01`, `01/03/2027` and `1.3.2027` as `2027-03-01`; `null` for anything else and for days that are none. */
export function readCampaignDate(text: string): string | null {
  const parts = (yearFirst.exec(text) ?? dayFirst.exec(text))?.groups
  if (parts === undefined) return null
  const [year, month, day] = [parts['year'], parts['month'], parts['day']].map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : null
}

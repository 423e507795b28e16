import { parseMetaJson } from './json'

/** How much of a limit is used up: the highest percentage Meta reports, and how long it keeps us out. */
export type Usage = { percent: number; regainMinutes: number }

const percentages = ['call_count', 'total_cputime', 'total_time'] as const

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function amount(value: unknown): number {
  const number = typeof value === 'string' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : 0
}

function usageOf(entry: Record<string, unknown>): Usage {
  return {
    percent: Math.max(...percentages.map((name) => amount(entry[name]))),
    regainMinutes: amount(entry.estimated_time_to_regain_access),
  }
}

function headerValue(headers: Headers, name: string): unknown {
  const parsed = parseMetaJson(headers.get(name) ?? '')
  return parsed.kind === 'ok' ? parsed.value : null
}

/**
 * What the usage headers of an answer say, the worst of all accounts and kinds; `null` when Meta said nothing
 * readable. `x-business-use-case-usage` is keyed by account id, `x-app-usage` is one entry (meta-contract 7.5).
 */
export function readUsage(headers: Headers): Usage | null {
  const business = headerValue(headers, 'x-business-use-case-usage')
  const app = headerValue(headers, 'x-app-usage')
  const entries = [...(isRecord(business) ? Object.values(business).flat() : []), app]
  const usages = entries.filter(isRecord).map(usageOf)
  if (usages.length === 0) return null
  return {
    percent: Math.max(...usages.map((usage) => usage.percent)),
    regainMinutes: Math.max(...usages.map((usage) => usage.regainMinutes)),
  }
}

import type { PhoneRequest } from '../../../../domain/api/phone-requests'

const told = [
  ['unsure', 'unsureAt', 'ours'],
  ['accepted', 'acceptedAt', 'meta'],
  ['held', 'heldAt', 'meta'],
  ['sent', 'sentAt', 'meta'],
  ['delivered', 'deliveredAt', 'meta'],
  ['read', 'readAt', 'meta'],
  ['shared', 'sharedAt', 'customer'],
  ['failed', 'failedAt', 'meta'],
  ['expired', 'expiredAt', 'ours'],
  ['cancelled', 'cancelledAt', 'ours'],
] as const

export type Side = 'ours' | 'meta' | 'customer'
export type ToldName = (typeof told)[number][0]
export type TimelineEntry = { name: 'asked' | ToldName; at: string; side: Side }

/** What happened to a request, newest first; of two in one second the later on its way comes first. */
export function timelineOf(request: PhoneRequest): TimelineEntry[] {
  const entries: TimelineEntry[] = [{ name: 'asked', at: request.createdAt, side: 'ours' }]
  for (const [name, fact, side] of told) {
    const at = request[fact]
    if (at !== null) entries.push({ name, at, side })
  }
  // Meta counts in whole seconds, we do not: what must come later is not shown before.
  const order = (entry: TimelineEntry) => Math.floor(Date.parse(entry.at) / 1000)
  return entries
    .map((entry, place) => ({ entry, place }))
    .toSorted((a, b) => order(b.entry) - order(a.entry) || b.place - a.place)
    .map(({ entry }) => entry)
}

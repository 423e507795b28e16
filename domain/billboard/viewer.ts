import type { Format } from './format'
import type { Viewer } from './road-test'
import { kmPerHourFromMiles } from './units'

/** What may be said about who looks; outside of it the numbers mean nothing. */
export const viewerLimits = {
  kmPerHour: { min: 1, max: 200 },
  offsetM: { min: 0, max: 200 },
  distanceM: { min: 0.1, max: 500 },
} as const

export type ViewerField = keyof typeof viewerLimits

export type ViewerRefusal = { field: ViewerField; min: number; max: number }

/** The roads that a person picks from (billboard.md 8.5), in km/h; slow walking for queues and car parks. */
export const roads = [
  { id: 'city', kmPerHour: 50, offsetM: 5 },
  { id: 'inter_urban', kmPerHour: 90, offsetM: 10 },
  { id: 'highway', kmPerHour: 110, offsetM: 15 },
] as const

/** The first number that is out of its limits, or `null`. */
export function viewerRefusal(viewer: Viewer): ViewerRefusal | null {
  const fields: [ViewerField, number][] =
    viewer.kind === 'driver'
      ? [
          ['kmPerHour', viewer.kmPerHour],
          ['offsetM', viewer.offsetM],
        ]
      : [['distanceM', viewer.distanceM]]
  for (const [field, value] of fields) {
    const { min, max } = viewerLimits[field]
    if (!(value >= min && value <= max)) return { field, min, max }
  }
  return null
}

/** Who looks at a format when nobody has said: the usual road of its country (our assumption). */
export function usualViewer({ audience, market, scanMm }: Format): Viewer {
  if (audience === 'driver') {
    if (market === 'us') return driver(kmPerHourFromMiles(65), 10)
    if (market === 'uk') return driver(kmPerHourFromMiles(40), 8)
    return market === 'il' ? driver(90, 10) : driver(50, 5)
  }
  // Across a street for what stands beside it, an arm or a few steps for the rest.
  if (audience === 'phone') return { kind: 'walker', distanceM: 0.4 }
  const near = (scanMm ?? 0) < 2000
  return { kind: 'walker', distanceM: near ? ((scanMm ?? 0) / 1000) * 2 : 15 }
}

function driver(kmPerHour: number, offsetM: number): Viewer {
  return { kind: 'driver', kmPerHour, offsetM }
}

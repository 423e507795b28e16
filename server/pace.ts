import type { Pace } from './dependencies'

const second = 1000
const minute = 60 * second

/** How fast a real installation goes. */
export const usualPace: Pace = {
  callTimeout: 30 * second,
  webhookTimeout: 15 * second,
  beforeLook: 5 * second,
  firstBackoff: 2 * second,
  lease: 90 * second,
  lostAnswer: 24 * 60 * minute,
  poll: 2 * second,
  rereadOpen: 5 * minute,
  rereadIdle: 6 * 60 * minute,
  templateScan: 24 * 60 * minute,
}

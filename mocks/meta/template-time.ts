import type { Simulation } from './simulation'
import { recategorize, removeTemplate, resume } from './template-steps'

/** What happens to templates by itself when time passes. */

const archiveLasts = 28 * 24 * 3_600_000

/** Pauses that are over, category changes that are due, and archived templates whose time is up. */
export function passTime(simulation: Simulation): boolean {
  const now = simulation.now().getTime()
  const isPast = (time: string | null | undefined, after = 0) =>
    typeof time === 'string' && Date.parse(time) + after <= now
  let changed = false
  // Whoever is removed leaves a new list behind, not this one.
  for (const template of simulation.world.templates) {
    const { pause, announced, archivedAt } = template
    if (isPast(pause?.until)) resume(simulation, template)
    else if (announced !== null && isPast(announced.at))
      recategorize(simulation, template, announced.category)
    else if (isPast(archivedAt, archiveLasts)) removeTemplate(simulation, template)
    else continue
    changed = true
  }
  return changed
}

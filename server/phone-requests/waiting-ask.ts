import { passesByItself, type AskVerdict } from '../../domain/can-ask'
import { verdictOn, type AskCustomer, type AskScene } from '../asking/ask-facts'
import type { Ask } from './insert'

/** One that nothing hinders, or only what passes by itself: then it waits in the queue. */
export function waitingAsk(
  scene: AskScene,
  customer: AskCustomer,
  verdict: AskVerdict,
  language: string | null,
): Ask | null {
  if (verdict.ok) return { customer, template: verdict.template }
  if (!verdict.obstacles.every(({ obstacle }) => passesByItself(obstacle))) return null
  const later = verdictOn(unhurried(scene), customer, language)
  return later.ok ? { customer, template: later.template } : null
}

/** The scene on a day without quiet hours and caps; made once for each. */
const unhurriedScenes = new WeakMap<AskScene, AskScene>()

function unhurried(scene: AskScene): AskScene {
  const known = unhurriedScenes.get(scene)
  if (known) return known
  const lines = [...scene.lines].map(
    ([id, line]) =>
      [id, { ...line, rules: { ...line.rules, capPerDay: 1, askedToday: 0 } }] as const,
  )
  const made = { ...scene, quietUntil: null, lines: new Map(lines) }
  unhurriedScenes.set(scene, made)
  return made
}

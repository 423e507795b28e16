import { describe, expect, it } from 'vitest'
import {
  canAsk,
  passesByItself,
  type AskFacts,
  type AskObstacle,
  type AskRules,
  type SendableTemplate,
} from './can-ask'

const now = new Date('2026-11-25T12:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 24 * 60 * 60_000)

const facts: AskFacts = {
  phoneKnown: false,
  inConflict: false,
  optedOut: false,
  hasOpenRequest: false,
  asks: 0,
  lastEndedAt: null,
  failure: null,
}
const line: AskRules['line'] = { gone: false, capPerDay: 10, askedToday: 0, dayEndsAt: days(0.5) }
const rules: AskRules = { stopped: false, coolDownDays: 30, mostAsks: 2, quietUntil: null, line }
const template: SendableTemplate = {
  id: 't1',
  name: 'request_phone_number',
  language: 'he',
  category: 'UTILITY',
  wordingVersion: 1,
}

type Case = [AskObstacle, Partial<AskFacts>, Partial<AskRules>]

describe('whether a customer can be asked', () => {
  it('is yes, with the template, where nothing is in the way', () => {
    expect(canAsk(facts, rules, template, now)).toEqual({ ok: true, template })
  })

  it.each<Case>([
    ['line_gone', {}, { line: { ...line, gone: true } }],
    ['phone_already_known', { phoneKnown: true }, {}],
    ['number_conflict', { inConflict: true }, {}],
    ['open_request', { hasOpenRequest: true }, {}],
    ['asking_stopped', {}, { stopped: true }],
    ['not_reachable', { failure: { forGood: true, until: null } }, {}],
    ['cooling_down', { failure: { forGood: false, until: days(1) } }, {}],
    ['asked_too_often', { asks: 2 }, {}],
    ['cooling_down', { lastEndedAt: days(-29) }, {}],
    ['cap_reached', {}, { line: { ...line, askedToday: 10 } }],
    ['quiet_hours', {}, { quietUntil: days(0.3) }],
  ])('is no by %s', (obstacle, known, ruled) => {
    const verdict = canAsk({ ...facts, ...known }, { ...rules, ...ruled }, template, now)
    expect(verdict).toMatchObject({ ok: false, obstacles: [{ obstacle }] })
  })

  it('is no without an approved template', () => {
    expect(canAsk(facts, rules, null, now)).toEqual({
      ok: false,
      obstacles: [{ obstacle: 'template_not_approved', until: null }],
    })
  })

  it('heeds who wants no marketing only where the template is marketing', () => {
    const optedOut = { ...facts, optedOut: true }
    expect(canAsk(optedOut, rules, template, now).ok).toBe(true)
    const marketing = { ...template, category: 'MARKETING' }
    expect(canAsk(optedOut, rules, marketing, now)).toMatchObject({
      obstacles: [{ obstacle: 'opted_out' }],
    })
  })

  it('names everything that is in the way, what matters most first', () => {
    const verdict = canAsk(
      { ...facts, hasOpenRequest: true, asks: 5 },
      { ...rules, stopped: true, quietUntil: days(1) },
      template,
      now,
    )
    const found = verdict.ok ? [] : verdict.obstacles.map(({ obstacle }) => obstacle)
    expect(found).toEqual(['open_request', 'asking_stopped', 'asked_too_often', 'quiet_hours'])
    expect(found.filter(passesByItself)).toEqual(['quiet_hours'])
  })

  it('is yes again when the cool-down, or the day after a failure, is over', () => {
    const ended = { ...facts, lastEndedAt: days(-30) }
    expect(canAsk(ended, rules, template, now).ok).toBe(true)
    const failed = { ...facts, failure: { forGood: false, until: days(-0.1) } }
    expect(canAsk(failed, rules, template, now).ok).toBe(true)
  })
})

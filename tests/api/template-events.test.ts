import { afterAll, describe, expect, it } from 'vitest'
import * as contracts from '../../domain/api/phone-request-templates'
import type { SandboxPlay } from '../../domain/api/sandbox'
import { seedIsraeliBusiness } from '../../mocks/meta/seed'
import { openDesk, until } from './desk'

const wabaId = '104871265983201'
const desk = await openDesk({ world: seedIsraeliBusiness() })
afterAll(desk.close)
const { viewer, meta } = desk
const templateId = '29007199254740993'

type Play = Extract<SandboxPlay, { templateId: string }>['play']
const play = (move: Exclude<Play, `${string}category` | 'rewrite_template'>) =>
  meta.play({ play: move, templateId } as SandboxPlay)

const holds = (what: object) =>
  until(async () => {
    const query = { wabaId, language: 'he' }
    const { items } = await desk.ok(viewer, contracts.listTemplates, { query })
    expect(items[0]).toMatchObject({ asked: null, ...what })
  })

describe('what Meta may say of a template', () => {
  it('that is no status is shown, and it is read again', async () => {
    await holds({ state: 'approved' })
    for (const [move, lastEvent] of [
      ['flag_template', 'FLAGGED'],
      ['lock_template', 'LOCKED'],
    ] as const) {
      await play(move)
      await holds({ state: 'approved', lastEvent, sendable: true })
    }
  })

  it('each place that it can stand in, with what can be done there', async () => {
    await play('disable_template')
    await holds({ state: 'disabled', steps: [], sendable: false })
    await play('appeal_template')
    await holds({ state: 'in_appeal', steps: [], sendable: false })
    await play('reinstate_template')
    await holds({ state: 'approved', lastEvent: 'REINSTATED', sendable: true })
    await play('exceed_template_limit')
    await holds({ state: 'limit_exceeded', steps: ['delete'], sendable: false })
    await play('reinstate_template')
    await holds({ state: 'approved' })
    await play('schedule_deletion')
    await holds({ state: 'pending_deletion', steps: [], sendable: false, nameBlockedUntil: null })
  })

  it('that it is gone leaves its name blocked for thirty days', async () => {
    await play('delete_template')
    await until(async () => {
      const query = { wabaId, state: 'deleted' }
      const { items } = await desk.ok(viewer, contracts.listTemplates, { query })
      const { nameBlockedUntil, stateSince } = items[0] ?? {}
      const days = (Date.parse(nameBlockedUntil ?? '') - Date.parse(stateSince ?? '')) / 86_400_000
      expect(days).toBe(30)
    })
  })
})

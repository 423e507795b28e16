import { expect, test } from 'vitest'
import { metaTemplateStatuses } from '../../../domain/template'
import { templatePlays } from '../../../domain/api/sandbox-templates'
import { keyOf, moveGroups, movesOf, type SandboxTemplate } from './template-moves'

const template: SandboxTemplate = {
  templateId: '17',
  wabaId: '1',
  name: 'request_phone_number',
  language: 'he',
  category: 'UTILITY',
  status: 'APPROVED',
  rejectedReason: null,
  quality: 'GREEN',
  body: 'Your number?',
  pause: null,
  announced: null,
}
const keys = (more: Partial<SandboxTemplate>) => movesOf({ ...template, ...more }).map(keyOf)

test('every move with a template is in one group and possible from some state', () => {
  const all = templatePlays
    .filter((play) => 'templateId' in play.shape)
    .map((play) => play.shape.play.value)
  expect(Object.values(moveGroups).flat().toSorted()).toEqual(all.toSorted())
  const possible = metaTemplateStatuses.flatMap((status) =>
    movesOf({ ...template, status }).map(({ play }) => play),
  )
  expect([...new Set(possible)].toSorted()).toEqual(all.toSorted())
})

test('a disabled one is put back in force, after an appeal or at once, or deleted', () => {
  const back = ['reinstate_template', 'delete_template']
  expect(keys({ status: 'DISABLED' })).toEqual(['appeal_template', ...back])
  for (const status of ['IN_APPEAL', 'LIMIT_EXCEEDED'] as const)
    expect(keys({ status })).toEqual(back)
  expect(keys({ status: 'PENDING_DELETION' })).toEqual(['delete_template'])
})

test('an archived one comes back or is deleted', () => {
  expect(keys({ status: 'ARCHIVED' })).toEqual(['restore_template', 'delete_template'])
})

test('no move is offered that would change nothing', () => {
  expect(keys({})).not.toContain('rate_template GREEN')
  expect(keys({})).not.toContain('change_category UTILITY')
  expect(keys({ status: 'REJECTED' })).not.toContain('reject_template SCAM')
  const announced = { category: 'MARKETING', at: '2026-11-23T10:00:00Z' }
  expect(keys({ announced })).not.toContain('announce_category MARKETING')
  expect(new Set(keys({})).size).toBe(keys({}).length)
})

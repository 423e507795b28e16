import { describe, expect, it } from 'vitest'
import {
  actions,
  may,
  roleActions,
  roles,
  rolesThatMay,
  scopes,
  type Actor,
  type Role,
} from './roles'

function person(role: Role): Actor {
  return { kind: 'person', id: 'p1', name: 'Maya', role, workspaceId: 'w1' }
}

describe('roles', () => {
  it('an admin may do everything, a viewer only read', () => {
    for (const action of actions) expect(may(person('admin'), action)).toBe(true)
    expect(actions.filter((action) => may(person('viewer'), action))).toEqual([
      'lines.read',
      'requests.read',
      'templates.read',
      'customers.read',
      'phone_requests.read',
    ])
  })

  it('only an admin reviews, manages others’ requests, people, keys, settings and sees the audit', () => {
    for (const action of [
      'requests.review',
      'requests.manage',
      'people.manage',
      'api_keys.manage',
      'settings.write',
      'audit.read',
      'meta.details',
    ] as const)
      expect(rolesThatMay(action)).toEqual(['admin'])
  })

  it('marketing asks for names; nobody else but an admin does', () => {
    expect(rolesThatMay('requests.create')).toEqual(['admin', 'marketing'])
  })

  it('everybody may read lines and requests', () => {
    expect(rolesThatMay('lines.read')).toEqual([...roles])
    expect(rolesThatMay('requests.read')).toEqual([...roles])
  })

  it('no role holds an action twice, or one that does not exist', () => {
    for (const role of roles) {
      expect(new Set(roleActions[role]).size).toBe(roleActions[role].length)
      for (const action of roleActions[role]) expect(actions).toContain(action)
    }
  })
})

describe('programs', () => {
  const key = (...granted: (typeof scopes)[number][]): Actor => ({
    kind: 'key',
    id: 'k1',
    name: 'Chatbot',
    scopes: granted,
    workspaceId: 'w1',
  })

  it('may do what their key is scoped to, and nothing else', () => {
    const actor = key('lines.read')
    expect(actions.filter((action) => may(actor, action))).toEqual(['lines.read'])
    expect(actions.filter((action) => may(key(), action))).toEqual([])
  })

  it('can never manage people, keys or settings, or play Meta', () => {
    const all = key(...scopes)
    for (const action of [
      'people.manage',
      'api_keys.manage',
      'settings.read',
      'settings.write',
      'sandbox.play',
    ] as const)
      expect(may(all, action)).toBe(false)
  })
})

it('the product itself may do everything: people and Meta have decided already', () => {
  const system: Actor = {
    kind: 'system',
    id: 'handleboard',
    name: 'Handleboard',
    workspaceId: 'w1',
  }
  for (const action of actions) expect(may(system, action)).toBe(true)
})

it('a guest may do nothing by a role: only the link counts', () => {
  const guest: Actor = { kind: 'guest', id: 'l1', name: 'Dana Levi', workspaceId: 'w1' }
  expect(actions.filter((action) => may(guest, action))).toEqual([])
})

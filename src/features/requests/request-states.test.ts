import { expect, test } from 'vitest'
import { requestStates } from '../../../domain/username-request'
import { groupNames, groupOf, stateGroups } from './request-states'

test('every state is in exactly one group', () => {
  const grouped = groupNames.flatMap((name) => [...stateGroups[name]])
  expect(grouped.toSorted()).toEqual(requestStates.toSorted())
})

test('a group is known by its states in any order, and only by all of them', () => {
  expect(groupOf(['live', 'reserved'])).toBe('live')
  expect(groupOf(['live'])).toBeUndefined()
  expect(groupOf([])).toBeUndefined()
})

import type { UsernameRequest } from '../../domain/api/username-requests'
import type { CsvColumn } from '../csv'

export const requestColumns: readonly CsvColumn<UsernameRequest>[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'line', value: ({ line }) => line.displayName },
  { name: 'phoneNumber', value: ({ line }) => line.phoneNumber },
  { name: 'state', value: ({ state }) => state },
  { name: 'stateSince', value: ({ stateSince }) => stateSince },
  { name: 'current', value: ({ current }) => current },
  {
    name: 'candidates',
    value: ({ candidates }) => candidates.map(({ displayCase }) => displayCase).join(' '),
  },
  { name: 'blockReason', value: ({ blockReason }) => blockReason },
  { name: 'reason', value: ({ reason }) => reason },
  { name: 'campaignDate', value: ({ campaignDate }) => campaignDate },
  { name: 'requester', value: ({ requester }) => requester.name },
  { name: 'createdAt', value: ({ createdAt }) => createdAt },
  { name: 'submittedAt', value: ({ submittedAt }) => submittedAt },
  { name: 'updatedAt', value: ({ updatedAt }) => updatedAt },
]

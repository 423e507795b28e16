import type { Line } from '../../domain/api/lines'
import type { CsvColumn } from '../csv'

export const lineColumns: readonly CsvColumn<Line>[] = [
  { name: 'id', value: (line) => line.id },
  { name: 'displayName', value: (line) => line.displayName },
  { name: 'phoneNumber', value: (line) => line.phoneNumber },
  { name: 'wabaId', value: (line) => line.wabaId },
  { name: 'account', value: (line) => line.wabaName },
  { name: 'phoneNumberId', value: (line) => line.phoneNumberId },
  { name: 'status', value: (line) => line.status },
  { name: 'quality', value: (line) => line.quality },
  { name: 'username', value: (line) => line.username.value },
  { name: 'displayCase', value: (line) => line.username.displayCase },
  { name: 'usernameState', value: (line) => line.username.state },
  { name: 'confirmedAt', value: (line) => line.username.confirmedAt },
  { name: 'openRequestId', value: (line) => line.openRequestId },
]

import type { Customer } from '../../domain/api/customers'
import { fieldColumns, type CsvColumn } from '../csv'

export const customerColumns: readonly CsvColumn<Customer>[] = fieldColumns(
  'id',
  'lineId',
  'lineName',
  'customerId',
  'country',
  'name',
  'username',
  'phone',
  'phoneTrust',
  'phoneSince',
  'firstSeenAt',
  'lastMessageAt',
  'askState',
  'optedOut',
)

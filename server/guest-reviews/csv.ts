import type { GuestLink } from '../../domain/api/guest-reviews'
import { fieldColumns, type CsvColumn } from '../csv'

export const guestLinkColumns: readonly CsvColumn<GuestLink>[] = [
  ...fieldColumns('id', 'name', 'language', 'state', 'createdBy', 'createdAt', 'expiresAt'),
  ...fieldColumns('usedAt', 'decision', 'endedAt'),
]

import type { ReactNode } from 'react'
import { ChangeReason } from '../../features/names/change-reason'
import { NameUses } from '../../features/names/name-uses'
import { OpenUses } from '../../features/names/open-uses'
import { RequestSlotsContext } from '../../features/requests/request-slots'

const slots = { Uses: NameUses, OpenUses, ChangeReason }

/** Brings where names are shown to the pages of requests. */
export function WithNames({ children }: { children: ReactNode }) {
  return <RequestSlotsContext value={slots}>{children}</RequestSlotsContext>
}

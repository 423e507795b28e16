import { createContext, use, type ComponentType } from 'react'

export type ChangeReasonProps = {
  /** The name that goes. */
  username: string
  reason: string
  onReason: (reason: string) => void
  tried: boolean
}

/** What the pages of a request show of other features. The app brings it: features do not know each other. */
export type RequestSlots = {
  /** Where a name is shown. */
  Uses: ComponentType<{ of: { username: string }; username: string }>
  /** The places that show a name which goes. */
  OpenUses: ComponentType<{ username: string }>
  /** The same, and why it goes. */
  ChangeReason: ComponentType<ChangeReasonProps>
}

function Nothing() {
  return null
}

export const RequestSlotsContext = createContext<RequestSlots>({
  Uses: Nothing,
  OpenUses: Nothing,
  ChangeReason: Nothing,
})

export function useRequestSlots(): RequestSlots {
  return use(RequestSlotsContext)
}

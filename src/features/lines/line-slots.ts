import { createContext, use, type ComponentType } from 'react'

export type ChangeReasonProps = {
  /** The name that goes. */
  username: string
  reason: string
  onReason: (reason: string) => void
  tried: boolean
}

/** What the page of a line shows of other features. The app brings it: features do not know each other. */
export type LineSlots = {
  /** Where the names of the line are shown. */
  Uses: ComponentType<{ of: { lineId: string }; username: string | null }>
  /** The places that still show a name which is gone. */
  OpenUses: ComponentType<{ username: string }>
  /** The same before a name goes, and why it goes. */
  ChangeReason: ComponentType<ChangeReasonProps>
}

function Nothing() {
  return null
}

export const LineSlotsContext = createContext<LineSlots>({
  Uses: Nothing,
  OpenUses: Nothing,
  ChangeReason: Nothing,
})

export function useLineSlots(): LineSlots {
  return use(LineSlotsContext)
}

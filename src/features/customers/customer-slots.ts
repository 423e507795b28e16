import { createContext, use, type ComponentType } from 'react'
import type { PhoneRequest } from '../../../domain/api/phone-requests'

/** What the page of a customer shows of other features. The app brings it: features do not know each other. */
export type CustomerSlots = {
  /** One asking, as an item of a list. */
  Asked: ComponentType<{ request: PhoneRequest }>
}

export const CustomerSlotsContext = createContext<CustomerSlots>({ Asked: () => null })

export function useCustomerSlots(): CustomerSlots {
  return use(CustomerSlotsContext)
}

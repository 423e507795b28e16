import { AskedRequest } from '../../features/asking/ledger/asked-request'
import { CustomerPage } from '../../features/customers/customer-page'
import { CustomerSlotsContext } from '../../features/customers/customer-slots'

const slots = { Asked: AskedRequest }

/** The page of a customer, with every time they were asked. */
export function OneCustomer() {
  return (
    <CustomerSlotsContext value={slots}>
      <CustomerPage />
    </CustomerSlotsContext>
  )
}

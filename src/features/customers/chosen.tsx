import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import type { Customer } from '../../../domain/api/customers'

/** As many as one call asks. */
export const mostChosen = 200

type Chosen = {
  /** In the order they were chosen, each as it was then. */
  customers: readonly Customer[]
  has: (id: string) => boolean
  choose: (customer: Customer, chosen: boolean) => void
  /** Instead of what was chosen; no more than fit into one call. */
  chooseAll: (customers: readonly Customer[]) => void
}

const ChosenContext = createContext<Chosen>({
  customers: [],
  has: () => false,
  choose: () => {},
  chooseAll: () => {},
})

/** Which customers are chosen. By context, so that the table's columns stay the same while one chooses. */
export function useChosen(): Chosen {
  return use(ChosenContext)
}

export function ChosenProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Customer>>(new Map())
  const value = useMemo(
    () => ({
      customers: [...chosen.values()],
      has: (id: string) => chosen.has(id),
      choose: (customer: Customer, is: boolean) =>
        setChosen((before) => {
          const next = new Map(before)
          if (is && next.size < mostChosen) next.set(customer.id, customer)
          else next.delete(customer.id)
          return next
        }),
      chooseAll: (customers: readonly Customer[]) =>
        setChosen(new Map(customers.slice(0, mostChosen).map((one) => [one.id, one]))),
    }),
    [chosen],
  )
  return <ChosenContext value={value}>{children}</ChosenContext>
}

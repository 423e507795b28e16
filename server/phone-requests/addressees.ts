import { and, eq, inArray } from 'drizzle-orm'
import { isCustomerId } from '../../domain/customer-id'
import { DomainError, type FieldError } from '../../domain/errors'
import type { Store } from '../database/database'
import { customerIds, customers } from '../database/schema/customers'
import { lines } from '../database/schema/lines'

/** Whom an id means: a customer of ours, or why there is none that could be asked. */
export type Addressee =
  | { kind: 'customer'; id: string }
  | { kind: 'refused'; reason: 'username_not_addressable' | 'line_mismatch' | 'not_found' }
  | { kind: 'invalid'; code: string; message: string }

type Wanted = { workspaceId: string; lineId: string | undefined; ids: readonly string[] }
type Known = { id: string; lineId: string }

/** Finds customers by our ids or Meta's, also by one that Meta has replaced since. */
export async function findAddressees(
  store: Store,
  { workspaceId, lineId, ids }: Wanted,
): Promise<Map<string, Addressee>> {
  const wanted = [...new Set(ids)]
  const ours = await store
    .select({ id: customers.id, lineId: customers.lineId })
    .from(customers)
    .where(and(eq(customers.workspaceId, workspaceId), inArray(customers.id, wanted)))
  const ofMeta = wanted.filter(isCustomerId)
  const told =
    ofMeta.length === 0
      ? []
      : await store
          .select({
            given: customerIds.customerId,
            id: customerIds.owner,
            lineId: customerIds.lineId,
          })
          .from(customerIds)
          .innerJoin(lines, eq(lines.id, customerIds.lineId))
          .where(and(eq(lines.workspaceId, workspaceId), inArray(customerIds.customerId, ofMeta)))
  return new Map(
    wanted.map((given) => {
      const known = [
        ...ours.filter(({ id }) => id === given),
        ...told.filter((one) => one.given === given),
      ]
      return [given, addresseeOf(given, lineId, known)]
    }),
  )
}

function addresseeOf(given: string, lineId: string | undefined, known: Known[]): Addressee {
  if (known.length === 0) return nobody(given)
  const [here, ...others] = known.filter((one) => lineId === undefined || one.lineId === lineId)
  if (!here) return { kind: 'refused', reason: 'line_mismatch' }
  if (others.length === 0) return { kind: 'customer', id: here.id }
  const message = 'This person wrote to several lines: say with lineId from which to ask.'
  return { kind: 'invalid', code: 'several_lines', message }
}

/** Why an id finds nobody: what it looks like decides what is said. */
function nobody(given: string): Addressee {
  if (isCustomerId(given)) return { kind: 'refused', reason: 'not_found' }
  if (/^[a-z]{2}\.(?:ENT\.)?\w*\d{5}/i.test(given)) return likeAnId(given)
  if (/^\+?\d[\d\s().-]{5,}$/.test(given))
    return {
      kind: 'invalid',
      code: 'phone_number',
      message: 'A phone number is no id: whoever’s number is known need not be asked for it.',
    }
  if (/^@?[\w.]{3,35}$/.test(given)) return { kind: 'refused', reason: 'username_not_addressable' }
  return { kind: 'refused', reason: 'not_found' }
}

function likeAnId(given: string): Addressee {
  if (!/^[A-Z]{2}\./.test(given))
    return {
      kind: 'invalid',
      code: 'lower_case_country',
      message: 'The country of an id is in capitals: copy the id as Meta writes it, like IL.123.',
    }
  return {
    kind: 'invalid',
    code: 'not_an_id',
    message:
      'After the country and the dot an id has 1 to 128 letters and digits. Copy it from the list of customers.',
  }
}

/** Refuses ids that cannot be any, each at its place in the body. */
export function demandIds(
  found: ReadonlyMap<string, Addressee>,
  places: readonly (readonly [path: string, given: string])[],
): void {
  const fields = places.flatMap(([path, given]): FieldError[] => {
    const addressee = found.get(given)
    if (addressee?.kind !== 'invalid') return []
    return [{ path, code: addressee.code, message: addressee.message }]
  })
  if (fields.length > 0) throw new DomainError('invalid_input', { fields: fields.slice(0, 100) })
}

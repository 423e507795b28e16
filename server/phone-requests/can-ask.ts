import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { canAskCustomer as contract } from '../../domain/api/customers'
import { DomainError } from '../../domain/errors'
import { readScene, selectAskCustomers, verdictOn } from '../asking/ask-facts'
import { languageErrors } from '../asking/settings'
import type { Store } from '../database/database'
import { customers } from '../database/schema/customers'

type Asked = { workspaceId: string; id: string; language: string | undefined; now: Date }

/** Whether a customer of the workspace can be asked now, and all that is in the way. */
export async function canAskCustomer(
  store: Store,
  { workspaceId, id, language, now }: Asked,
): Promise<z.input<typeof contract.answer>> {
  const fields = languageErrors('query.language', language)
  if (fields.length > 0) throw new DomainError('invalid_input', { fields })
  const [customer] = await selectAskCustomers(store).where(
    and(eq(customers.id, id), eq(customers.workspaceId, workspaceId)),
  )
  if (!customer) throw new DomainError('not_found')
  const scene = await readScene(store, { workspaceId, lineIds: [customer.lineId], now })
  const verdict = verdictOn(scene, customer, language)
  if (!verdict.ok) {
    const reasons = verdict.obstacles.map(({ obstacle, until }) => ({
      reason: obstacle,
      until: until?.toISOString() ?? null,
    }))
    return { ok: false, reasons, language: null, templateId: null }
  }
  const { template } = verdict
  return { ok: true, reasons: [], language: template.language, templateId: template.id }
}

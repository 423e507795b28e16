import type { AccountCall, Reply } from './call'
import { invalidParameter } from './errors'
import { allowParameters, pickFields, wantedFields, type FieldSet } from './fields'
import type { Account } from './world'

/** The WhatsApp Business Account node, and which apps get its webhooks (meta-contract 8). */

const accountFields: FieldSet<Account> = {
  nodeType: 'WhatsAppBusinessAccount',
  byDefault: ['name'],
  table: {
    id: (account) => account.wabaId,
    name: (account) => account.name,
    currency: () => 'ILS',
    country: () => 'IL',
    account_review_status: () => 'APPROVED',
    business_verification_status: (account) =>
      account.usernameEligible ? 'verified' : 'not_verified',
  },
}

export async function getAccount({ account, url }: AccountCall): Promise<Reply> {
  allowParameters(url.searchParams, ['fields'])
  const names = wantedFields(url, accountFields)
  return { body: pickFields(account, names, accountFields) }
}

export async function listSubscribedApps({ simulation, account, url }: AccountCall) {
  allowParameters(url.searchParams, [])
  const { id, name, link } = simulation.world.app
  const data = account.subscribed ? [{ whatsapp_business_api_data: { id, name, link } }] : []
  return { body: { data } }
}

/** Callback overrides are not simulated: they concern `messages` only. */
export async function subscribeApp({ simulation, account, request, url }: AccountCall) {
  allowParameters(url.searchParams, [])
  const text = (await request.text()).trim()
  if (text !== '' && text !== '{}')
    throw invalidParameter('A callback override is not available here')
  account.subscribed = true
  await simulation.save()
  return { body: { success: true } }
}

export async function unsubscribeApp({ simulation, account, url }: AccountCall) {
  allowParameters(url.searchParams, [])
  account.subscribed = false
  await simulation.save()
  return { body: { success: true } }
}

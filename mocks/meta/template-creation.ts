import type { SandboxTemplateAnswer } from '../../domain/template-plays'
import { templateLanguages } from '../../domain/template-languages'
import type { AccountCall, Reply } from './call'
import { invalidParameter, LostAnswer, metaError, type GraphError } from './errors'
import { allowParameters } from './fields'
import { jsonBody, refuseOthers } from './json-body'
import { readComponents, upper } from './template-components'
import { templateError } from './template-errors'
import type { Template } from './template-state'

/** `POST /{WABA_ID}/message_templates` (meta-contract 6.1). */

type Wish = Pick<Template, 'name' | 'language' | 'category' | 'components' | 'parameterFormat'>

const categories = ['MARKETING', 'UTILITY', 'AUTHENTICATION']

async function readWish(request: Request): Promise<Wish> {
  const {
    name,
    language,
    category: word,
    components: parts,
    parameter_format: format = 'POSITIONAL',
    message_send_ttl_seconds: _ttl,
    allow_category_change: _change,
    ...rest
  } = await jsonBody(request)
  refuseOthers(rest)
  if (typeof name !== 'string' || !/^[a-z0-9_]{1,512}$/.test(name))
    throw invalidParameter('Param name must hold lower-case letters, digits and underscores only')
  if (typeof language !== 'string' || !templateLanguages.includes(language))
    throw invalidParameter('Param language must be one of the supported languages')
  const category = upper(word)
  if (category === null || !categories.includes(category))
    throw invalidParameter(`Param category must be one of {${categories.join(', ')}}`)
  const parameterFormat = upper(format)
  if (parameterFormat !== 'POSITIONAL' && parameterFormat !== 'NAMED')
    throw invalidParameter('Param parameter_format must be one of {POSITIONAL, NAMED}')
  const components = readComponents(parts)
  if (category === 'AUTHENTICATION')
    throw invalidParameter('Button REQUEST_CONTACT_INFO is for utility and marketing templates')
  return { name, language, category, components, parameterFormat }
}

const hour = 3_600_000
const mostInAnHour = 100

/** Quotas and names. Assumption: one creation too many within an hour is 80008. */
function refuseWish({ simulation, account }: AccountCall, { name, language }: Wish): void {
  const { world } = simulation
  const now = simulation.now().getTime()
  account.templateCreations = account.templateCreations.filter((at) => at > now - hour)
  if (account.templateCreations.length >= mostInAnHour) throw metaError(80008)
  const isSame = (one: { wabaId: string; name: string; language: string }) =>
    one.wabaId === account.wabaId && one.name === name && one.language === language
  if (world.templates.some(isSame)) throw templateError(2388024)
  world.blockedTemplateNames = world.blockedTemplateNames.filter(
    ({ until }) => Date.parse(until) > now,
  )
  if (world.blockedTemplateNames.some(isSame)) throw templateError(2388023)
  const had = world.templates.filter(({ wabaId }) => wabaId === account.wabaId).length
  if (had >= templateLimit(account)) throw templateError(2388019)
}

/** Of a verified portfolio, and of any other (meta-contract 6.1). */
export function templateLimit({ usernameEligible }: { usernameEligible: boolean }): number {
  return usernameEligible ? 6000 : 250
}

const plannedRefusals: Partial<Record<SandboxTemplateAnswer, () => GraphError>> = {
  '2388019': () => templateError(2388019),
  '2388023': () => templateError(2388023),
  '2388024': () => templateError(2388024),
  '80008': () => metaError(80008),
  '10': () => metaError(10),
  '190': () => metaError(190),
  '2': () => metaError(2),
}

function refusePlanned(planned: SandboxTemplateAnswer | undefined): void {
  const refusal = planned && plannedRefusals[planned]
  if (refusal) throw refusal()
}

/** More than 2^53, so that who reads them as numbers loses digits (meta-contract 6.7). */
const firstId = 71_300_000_000_000_001n

function addTemplate(call: AccountCall, wish: Wish, planned?: SandboxTemplateAnswer): Template {
  const { simulation, account } = call
  const { world } = simulation
  const other = wish.category === 'UTILITY' ? 'MARKETING' : 'UTILITY'
  const template: Template = {
    ...wish,
    templateId: String(firstId + 7n * BigInt(world.templatesCreated)),
    wabaId: account.wabaId,
    category: planned === 'other_category' ? other : wish.category,
    previousCategory: null,
    status: planned === 'approved' ? 'APPROVED' : planned === 'rejected' ? 'REJECTED' : 'PENDING',
    rejectedReason: planned === 'rejected' ? 'TAG_CONTENT_MISMATCH' : 'NONE',
    quality: 'UNKNOWN',
    pause: null,
    announced: null,
    archivedAt: null,
    edits: [],
    wasApproved: planned === 'approved',
  }
  world.templatesCreated += 1
  world.templates.push(template)
  account.templateCreations.push(simulation.now().getTime())
  return template
}

/** Waits for review unless a play planned the answer; what the answer says needs no webhook (assumption). */
export async function createTemplate(call: AccountCall): Promise<Reply> {
  const { simulation, account, url } = call
  allowParameters(url.searchParams, [])
  const wish = await readWish(call.request)
  const stop = { phoneNumberId: account.wabaId, username: wish.name }
  await simulation.holds.pass({ ...stop, when: 'before' })
  const planned = account.nextTemplateAnswers.shift()
  if (planned !== undefined) await simulation.save()
  if (planned === 'lost_before') throw new LostAnswer()
  refusePlanned(planned)
  refuseWish(call, wish)
  const { templateId: id, status, category } = addTemplate(call, wish, planned)
  await simulation.save()
  await simulation.holds.pass({ ...stop, when: 'after' })
  if (planned === 'lost_after') throw new LostAnswer()
  return { body: { id, status, category } }
}

import { getAccount, listSubscribedApps, subscribeApp, unsubscribeApp } from './accounts'
import { findAsset, getAsset } from './assets'
import type { AccountCall, AssetCall, Call, NumberCall, Reply, TemplateCall } from './call'
import { setUsername } from './claims'
import { deleteContact } from './contact-book'
import {
  metaError,
  nonexistentField,
  unknownPath,
  unsupportedMethod,
  unsupportedObject,
} from './errors'
import { deleteMessageCode, listMessageCodes, putMessageCode } from './message-codes'
import { sendMessage } from './messages'
import { getPhoneNumber, listPhoneNumbers } from './phone-numbers'
import { archiveTemplates, unarchiveTemplates } from './template-archive'
import { deleteTemplates, editTemplate, unpauseTemplate } from './template-changes'
import { createTemplate } from './template-creation'
import { getTemplate, listTemplates } from './template-list'
import type { Template } from './template-state'
import { deleteUsername, getUsername, listUsernameSuggestions } from './usernames'
import {
  findAccount,
  findNumber,
  findTemplate,
  type Account,
  type Asset,
  type PhoneNumber,
  type World,
} from './world'

type Verbs<C> = Partial<Record<string, (call: C) => Promise<Reply>>>

/** The edges that are simulated, and their methods. The empty edge is the node itself. */
const accountRoutes: Record<string, Verbs<AccountCall>> = {
  '': { GET: getAccount },
  phone_numbers: { GET: listPhoneNumbers },
  message_templates: { GET: listTemplates, POST: createTemplate, DELETE: deleteTemplates },
  'message_templates/archive': { POST: archiveTemplates },
  'message_templates/unarchive': { POST: unarchiveTemplates },
  subscribed_apps: { GET: listSubscribedApps, POST: subscribeApp, DELETE: unsubscribeApp },
}

const numberRoutes: Record<string, Verbs<NumberCall>> = {
  '': { GET: getPhoneNumber },
  username: { GET: getUsername, POST: setUsername, DELETE: deleteUsername },
  username_suggestions: { GET: listUsernameSuggestions },
  message_qrdls: { GET: listMessageCodes, POST: putMessageCode },
  'message_qrdls/{key}': { DELETE: deleteMessageCode },
  messages: { POST: sendMessage },
  contact_book: { DELETE: deleteContact },
}

const templateRoutes: Record<string, Verbs<TemplateCall>> = {
  '': { GET: getTemplate, POST: editTemplate },
  unpause: { POST: unpauseTemplate },
}

const assetRoutes: Record<string, Verbs<AssetCall>> = { '': { GET: getAsset } }

/** A Graph path without its version: a node, perhaps one of its edges, and one thing on that. */
export type GraphPath = { id: string; edge: string; key: string | null }

export type Target =
  | { kind: 'account'; account: Account }
  | { kind: 'number'; account: Account; number: PhoneNumber }
  | { kind: 'template'; account: Account; template: Template }
  | { kind: 'asset'; asset: Asset }

export function findTarget(world: World, { id }: GraphPath): Target | null {
  const asset = findAsset(world, id)
  if (asset !== undefined) return { kind: 'asset', asset }
  const number = findNumber(world, id)
  const template = findTemplate(world, id)
  const account = findAccount(world, number?.wabaId ?? template?.wabaId ?? id)
  if (account === undefined) return null
  if (template !== undefined) return { kind: 'template', account, template }
  return number ? { kind: 'number', account, number } : { kind: 'account', account }
}

function isUsernameEdge(edge: string): boolean {
  return edge === 'username' || edge === 'username_suggestions'
}

/** A wrong id is code 33 on the username edges and code 100 with subcode 33 elsewhere (meta-contract 1.4). */
export function answerCall(call: Call, path: GraphPath, target: Target | null): Promise<Reply> {
  if (path.key !== null && path.edge !== 'message_qrdls') throw unknownPath(call.url.pathname)
  const { method } = call.request
  const wrongId = isUsernameEdge(path.edge) && target?.kind !== 'number'
  if (wrongId) throw metaError(33)
  if (target === null) throw unsupportedObject(method, path.id)
  if (target.kind === 'asset') {
    const nodeType = target.asset.platform === 'facebook' ? 'Page' : 'IGUser'
    return answerWith(assetRoutes, nodeType, path, { ...call, ...target })
  }
  if (target.kind === 'account')
    return answerWith(accountRoutes, 'WhatsAppBusinessAccount', path, { ...call, ...target })
  if (target.kind === 'template')
    return answerWith(templateRoutes, 'WhatsAppMessageTemplate', path, { ...call, ...target })
  return answerWith(numberRoutes, 'WhatsAppBusinessPhoneNumber', path, { ...call, ...target })
}

function answerWith<C extends Call>(
  routes: Record<string, Verbs<C>>,
  nodeType: string,
  path: GraphPath,
  call: C,
): Promise<Reply> {
  const edge = path.key === null ? path.edge : `${path.edge}/{key}`
  const verbs = Object.hasOwn(routes, edge) ? routes[edge] : undefined
  if (verbs === undefined) throw nonexistentField(path.edge, nodeType)
  const { method } = call.request
  const verb = Object.hasOwn(verbs, method) ? verbs[method] : undefined
  if (verb === undefined) throw unsupportedMethod(method)
  return verb(call)
}

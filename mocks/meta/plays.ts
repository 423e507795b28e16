import type { SandboxPlay, SandboxWorld } from '../../domain/api/sandbox'
import { findAsset, renameAsset } from './assets'
import { playOnCustomer } from './customer-plays'
import { switchBook } from './phone-visibility'
import { worldFromStart } from './seed'
import type { Simulation } from './simulation'
import { playOnTemplate, templateView } from './template-plays'
import { acceptedName, dropName, giveName, objection } from './username-rules'
import { queueUsernameWebhook } from './webhooks'
import { findAccount, findHolder, findNumber, type PhoneNumber, type World } from './world'

/** The moves of the person who plays Meta. A move that would change nothing changes nothing, and no webhook goes out. */
type NumberPlay = Exclude<Extract<SandboxPlay, { phoneNumberId: string }>, { personId: string }>

function answerNext(number: PhoneNumber, play: Extract<SandboxPlay, { play: 'answer_next' }>) {
  for (let time = 0; time < play.times; time += 1) number.nextAnswers.push(play.answer)
}

function makeVisible(simulation: Simulation, number: PhoneNumber): void {
  if (number.username === null || number.usernameStatus !== 'reserved') return
  number.usernameStatus = 'approved'
  queueUsernameWebhook(simulation, number, { username: number.username, status: 'approved' })
}

/** Meta takes the name away, and may put one of its own in its place. The taken one is free again: assumption. */
function revoke(simulation: Simulation, number: PhoneNumber, replacement?: string): void {
  if (number.username === null) return
  if (replacement === undefined) {
    dropName(number)
    return queueUsernameWebhook(simulation, number, { status: 'deleted', context: 'revoked' })
  }
  const username = acceptedName(replacement)
  if (username === null || findHolder(simulation.world, username) !== undefined) return
  giveName(simulation.world, number, username, 'approved')
  queueUsernameWebhook(simulation, number, { username, status: 'approved', context: 'revoked' })
}

function removeInApp(simulation: Simulation, number: PhoneNumber): void {
  if (number.username === null) return
  dropName(number)
  queueUsernameWebhook(simulation, number, { status: 'deleted' })
}

/** The WhatsApp Business app obeys the same rules, and never takes a name off another number. */
function changeInApp(simulation: Simulation, number: PhoneNumber, typed: string): void {
  const { world } = simulation
  const name = acceptedName(typed)
  if (name === null || name === number.username) return
  if (objection(world, number, { name, transfer: false, forced: false }) !== null) return
  giveName(world, number, name, 'approved')
  queueUsernameWebhook(simulation, number, { username: name, status: 'approved' })
}

function playOnNumber(simulation: Simulation, number: PhoneNumber, play: NumberPlay): void {
  switch (play.play) {
    case 'answer_next':
      return answerNext(number, play)
    case 'forget_answers':
      number.nextAnswers = []
      return
    case 'answer_next_message':
      number.nextMessageAnswers.push(...Array<string>(play.times).fill(play.answer))
      return
    case 'forget_message_answers':
      number.nextMessageAnswers = []
      return
    case 'make_visible':
      return makeVisible(simulation, number)
    case 'revoke':
      return revoke(simulation, number, play.replacement)
    case 'remove_in_app':
      return removeInApp(simulation, number)
    case 'change_in_app':
      return changeInApp(simulation, number, play.username)
  }
}

type AccountPlay = Extract<SandboxPlay, { wabaId: string }>

function playOnAccount(simulation: Simulation, play: AccountPlay): 'done' | 'not_found' {
  const account = findAccount(simulation.world, play.wabaId)
  if (account === undefined) return 'not_found'
  switch (play.play) {
    case 'throttle': {
      const until = new Date(simulation.now().getTime() + play.minutes * 60_000)
      account.throttledUntil = play.minutes === 0 ? null : until.toISOString()
      break
    }
    case 'answer_next_template':
      account.nextTemplateAnswers.push(play.answer)
      break
    case 'forget_template_answers':
      account.nextTemplateAnswers = []
      break
    case 'switch_contact_book':
      switchBook(simulation.world, account.portfolioId, play.on)
  }
  return 'done'
}

type AssetPlay = Extract<SandboxPlay, { assetId: string }>

/** What somebody does on the Page, in the Instagram app or in Business Suite. No webhook tells of it. */
function playOnAsset({ world }: Simulation, play: AssetPlay): 'done' | 'not_found' {
  const asset = findAsset(world, play.assetId)
  if (asset === undefined) return 'not_found'
  if (play.play === 'rename_asset') {
    renameAsset(world, asset, play.username)
    return 'done'
  }
  if (play.linkedTo !== null && findNumber(world, play.linkedTo) === undefined) return 'not_found'
  asset.linkedTo = play.linkedTo
  return 'done'
}

/** Makes one move on the world; what it sends out is queued there. */
export function applyPlay(simulation: Simulation, play: SandboxPlay): 'done' | 'not_found' {
  if (play.play === 'start_over') {
    simulation.world = worldFromStart(simulation.world.start)
    return 'done'
  }
  if ('personId' in play) return playOnCustomer(simulation, play)
  if ('wabaId' in play) return playOnAccount(simulation, play)
  if ('templateId' in play) return playOnTemplate(simulation, play)
  if ('assetId' in play) return playOnAsset(simulation, play)
  const number = findNumber(simulation.world, play.phoneNumberId)
  if (number === undefined) return 'not_found'
  playOnNumber(simulation, number, play)
  return 'done'
}

/** The world as the product's sandbox page shows it. */
export function sandboxView(world: World, now: Date): SandboxWorld {
  return {
    accounts: world.accounts.map(
      ({ wabaId, name, throttledUntil: until, nextTemplateAnswers }) => ({
        wabaId,
        name,
        throttledUntil: until !== null && Date.parse(until) > now.getTime() ? until : null,
        nextTemplateAnswers: [...nextTemplateAnswers],
      }),
    ),
    numbers: world.numbers.map((number) => ({
      phoneNumberId: number.phoneNumberId,
      wabaId: number.wabaId,
      displayPhoneNumber: number.displayPhoneNumber,
      verifiedName: number.verifiedName,
      username: number.username,
      usernameStatus: number.usernameStatus,
      nextAnswers: [...number.nextAnswers],
      claims: number.claims,
    })),
    assets: world.assets.map((asset) => ({ ...asset })),
    templates: world.templates.map(templateView),
    calls: world.calls.map((call) => ({ ...call })),
  }
}

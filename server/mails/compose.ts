import type { Language } from '../../domain/api/me'
import type { Notification } from '../../domain/api/notifications'
import { handleOf } from '../../domain/handle'
import { mostInOneMail } from '../../domain/mail-delivery'
import type { Mail } from '../dependencies'
import { escapeHtml, fillHtml, fillText, plain, type Values } from './fill'
import { words } from './words'

export type Told = Pick<Notification, 'kind' | 'resource' | 'subject'>

type Letter = {
  messageId: string
  person: { name: string; email: string; language: Language | null }
  items: readonly Told[]
  publicUrl: string
}

/** One message that tells all of the items, in the person's language. The same items make the same message again. */
export function composeMail({ messageId, person, items, publicUrl }: Letter): Mail {
  const language = person.language ?? 'en'
  const shown = items.slice(0, mostInOneMail)
  const parts = { language, person, shown, hidden: items.length - shown.length, publicUrl }
  return {
    messageId: `<${messageId}@${new URL(publicUrl).hostname.replace(/[^\w.-]/g, '')}>`,
    to: { name: plain(person.name), address: person.email },
    subject: subjectOf(language, items),
    text: textOf(parts),
    html: htmlOf(parts),
  }
}

type Parts = {
  language: Language
  person: { name: string }
  shown: readonly Told[]
  hidden: number
  publicUrl: string
}

function subjectOf(language: Language, items: readonly Told[]): string {
  const { told, several } = words[language]
  const [first] = items
  return first && items.length === 1
    ? fillText(told[first.kind], valuesOf(first)).replace(/\.$/, '')
    : several(items.length)
}

function textOf({ language, person, shown, hidden, publicUrl }: Parts): string {
  const { greeting, told, by, more, why, settings } = words[language]
  const items = shown.map((item) => {
    const who = byOf(item)
    return [
      fillText(told[item.kind], valuesOf(item)),
      ...(who ? [fillText(by, who)] : []),
      linkOf(publicUrl, item.resource),
    ].join('\n')
  })
  return [
    fillText(greeting, nameOf(person)),
    ...items,
    ...(hidden > 0 ? [`${more(hidden)}\n${publicUrl}`] : []),
    `-- \n${why}\n${settings}: ${settingsOf(publicUrl)}`,
  ].join('\n\n')
}

function htmlOf({ language, person, shown, hidden, publicUrl }: Parts): string {
  const { dir, greeting, told, by, more, why, settings } = words[language]
  const link = (to: string, inner: string) => `<a href="${escapeHtml(to)}">${inner}</a>`
  const items = shown.map((item) => {
    const who = byOf(item)
    const sentence = fillHtml(told[item.kind], valuesOf(item))
    const doer = who ? ` · ${fillHtml(by, who)}` : ''
    return `<li>${link(linkOf(publicUrl, item.resource), sentence)}${doer}</li>`
  })
  const rest = hidden > 0 ? `<p>${link(publicUrl, escapeHtml(more(hidden)))}</p>` : ''
  return [
    `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8"></head>`,
    `<body style="font-family: sans-serif; line-height: 1.5">`,
    `<p>${fillHtml(greeting, nameOf(person))}</p><ul>`,
    ...items,
    `</ul>${rest}<hr><p>${escapeHtml(why)} ${link(settingsOf(publicUrl), escapeHtml(settings))}</p>`,
    `</body></html>`,
  ].join('\n')
}

function valuesOf({ subject }: Told): Values {
  const { username, displayCase, lineName, address = '', platform } = subject
  const { template = '', language = '', category = '' } = subject
  return {
    handle: { text: handleOf(username, displayCase), direction: 'ltr' },
    line: { text: lineName, direction: 'own' },
    address: { text: address, direction: 'ltr' },
    template: { text: template, direction: 'ltr' },
    language: { text: language, direction: 'ltr' },
    category: { text: category, direction: 'ltr' },
    platform: { text: platform === 'facebook' ? 'Facebook' : 'Instagram', direction: 'ltr' },
  }
}

function nameOf({ name }: { name: string }): Values {
  return { name: { text: name, direction: 'own' } }
}

function byOf({ subject: { byName } }: Told): Values | null {
  return byName === null ? null : { who: { text: byName, direction: 'own' } }
}

/** The page of what it is about. */
function linkOf(publicUrl: string, resource: string): string {
  const [noun, id = ''] = resource.replace(/^\/api\/v1\//, '').split('/')
  if (noun === 'lines') return `${publicUrl}/lines/${id}`
  if (noun === 'phone-request-templates') return `${publicUrl}/templates/${id}`
  if (noun === 'webhook-endpoints') return `${publicUrl}/settings/webhooks/${id}`
  if (noun === 'settings') return `${publicUrl}/settings/${id}`
  return `${publicUrl}/requests/${id}`
}

function settingsOf(publicUrl: string): string {
  return `${publicUrl}/settings/me`
}

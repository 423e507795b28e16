import { z } from 'zod'
import { notificationKinds } from '../notifications'
import { assetPlatforms, platformDrifts } from '../platform'
import { csvFile, endpoint, id, page, paging, time } from './endpoint'

const kind = z.enum(notificationKinds)

export const notification = z.object({
  id,
  kind,
  resource: z
    .string()
    .describe(
      'API path of what it is about: a request, a line, a Page or account of it, a webhook, a template, asking on a line',
    ),
  subject: z.object({
    username: z.string(),
    displayCase: z.string().nullable(),
    lineName: z.string(),
    address: z.string().optional().describe('Of a webhook, where it is about one; then no name is'),
    byName: z.string().nullable().describe('Who did it; null when it was Meta'),
    platform: z.enum(assetPlatforms).optional().describe('Where a name drifted'),
    drift: z.enum(platformDrifts).optional().describe('How it drifted'),
    template: z.string().optional().describe('Of a template; the line is its account then'),
    language: z.string().optional().describe('Of a template'),
    category: z.string().optional().describe('Of a template: what it becomes, or became'),
    problem: z
      .string()
      .optional()
      .describe('Of asking on a line: what must be mended (domain/send-problems.ts)'),
  }),
  at: time.describe('When it last happened: the same about the same, unread, is one'),
  readAt: time.nullable(),
})
export type Notification = z.infer<typeof notification>

const unreadCount = z.number().int().describe('How many of mine are unread')

const filter = { unread: z.enum(['true', 'false']).optional() }

export const listNotifications = endpoint({
  method: 'GET',
  path: '/api/v1/notifications',
  summary: 'What I was told, newest first',
  access: 'signed-in',
  query: z.strictObject({ ...paging, ...filter }),
  status: 200,
  answer: page(notification).extend({ unreadCount }),
  errors: ['not_allowed'],
})

export const exportNotifications = endpoint({
  ...csvFile,
  path: '/api/v1/notifications/export',
  summary: 'The same, all of it, as CSV',
  access: 'signed-in',
  query: z.strictObject(filter),
  errors: ['not_allowed'],
})

export const readNotifications = endpoint({
  method: 'POST',
  path: '/api/v1/notifications/read',
  summary: 'Mark some or all of mine as read; what is read stays so',
  access: 'signed-in',
  body: z.union([
    z.strictObject({ ids: z.array(id).min(1).max(200) }),
    z.strictObject({ all: z.literal(true) }),
  ]),
  status: 200,
  answer: z.object({ unreadCount }),
  errors: ['not_allowed'],
})

const on = z.boolean().describe('In the app')
const mail = z.boolean().describe('By e-mail')
const setting = z.object({ kind, on, mail })

export const notificationSettings = z.object({
  items: z.array(setting).describe('The kinds that can concern me'),
  mailServer: z
    .boolean()
    .describe('False: no mail server is set, and e-mails are written to the log of the server'),
})
export type NotificationSettings = z.infer<typeof notificationSettings>

const path = '/api/v1/me/notification-settings'

export const getNotificationSettings = endpoint({
  method: 'GET',
  path,
  summary: 'What I am told of',
  access: 'signed-in',
  status: 200,
  answer: notificationSettings,
  errors: ['not_allowed'],
})

export const putNotificationSettings = endpoint({
  method: 'PUT',
  path,
  summary: 'Switch kinds on or off for myself, in the app or by e-mail; the rest stays as it is',
  access: 'signed-in',
  body: z.strictObject({
    items: z
      .array(
        z
          .strictObject({ kind, on: on.optional(), mail: mail.optional() })
          .refine(
            (item) => item.on !== undefined || item.mail !== undefined,
            'Give on, mail or both.',
          ),
      )
      .min(1)
      .max(notificationKinds.length),
  }),
  status: 200,
  answer: notificationSettings,
  errors: ['not_allowed'],
})

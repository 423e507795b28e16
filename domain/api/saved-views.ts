import { z } from 'zod'
import { csvFile, endpoint, id, idParams, nothing, page, paging, time } from './endpoint'

/** The lists whose filters, search and order can be kept under a name. */
export const viewPages = ['lines', 'requests', 'audit', 'platforms', 'names', 'customers'] as const
export type ViewPage = (typeof viewPages)[number]

export const viewLimits = { name: 60, parameters: 20, value: 500, each: 100 } as const

const viewPage = z.enum(viewPages)
const name = z.string().trim().min(1).max(viewLimits.name)
const search = z
  .record(z.string().min(1).max(40), z.string().min(1).max(viewLimits.value))
  .refine((value) => Object.keys(value).length <= viewLimits.parameters, 'Too many parameters.')
  .describe('The query of the address: what the list is filtered by, searched for and sorted by')

export const savedView = z.object({
  id,
  page: viewPage,
  name: z.string(),
  search: z.record(z.string(), z.string()),
  shared: z.boolean().describe('Everybody of the workspace sees it'),
  owner: z.object({ id, name: z.string() }),
  mine: z.boolean(),
  createdAt: time,
})
export type SavedView = z.infer<typeof savedView>

export const listSavedViews = endpoint({
  method: 'GET',
  path: '/api/v1/saved-views',
  summary: 'My saved views and those that others share, by name',
  access: 'signed-in',
  query: z.strictObject({ ...paging, page: viewPage.optional() }),
  status: 200,
  answer: page(savedView),
  errors: ['not_allowed'],
})

export const exportSavedViews = endpoint({
  ...csvFile,
  path: '/api/v1/saved-views/export',
  summary: 'The same views, all of them, as CSV',
  access: 'signed-in',
  query: z.strictObject({ page: viewPage.optional() }),
  errors: ['not_allowed'],
})

export const createSavedView = endpoint({
  method: 'POST',
  path: '/api/v1/saved-views',
  summary: 'Keep the filters of a list under a name',
  access: 'signed-in',
  body: z.strictObject({ page: viewPage, name, search, shared: z.boolean().default(false) }),
  idempotent: true,
  status: 201,
  answer: savedView,
  errors: ['not_allowed', 'already_exists'],
})

export const editSavedView = endpoint({
  method: 'PATCH',
  path: '/api/v1/saved-views/{id}',
  summary: 'Rename a view of mine, keep other filters in it, share it or stop sharing',
  access: 'signed-in',
  params: idParams,
  body: z
    .strictObject({ name, search, shared: z.boolean() })
    .partial()
    .refine((body) => Object.keys(body).length > 0, 'Name what to change.'),
  status: 200,
  answer: savedView,
  errors: ['not_allowed', 'not_found', 'already_exists'],
})

export const deleteSavedView = endpoint({
  method: 'DELETE',
  path: '/api/v1/saved-views/{id}',
  summary: 'Delete a view of mine; an admin deletes any that is shared',
  access: 'signed-in',
  params: idParams,
  status: 204,
  answer: nothing,
  errors: ['not_allowed', 'not_found'],
})

import { z } from 'zod'
import { artworkDesign, artworkLimits, listedDesign } from '../artwork'
import { nameStates } from '../name-state'
import { csvFile, endpoint, id, idParams, nothing, page, paging, time } from './endpoint'
import { asTypedUsername } from './name-uses'

const standing = {
  nameState: z.enum(nameStates).describe('Where the name stands at this moment'),
  confirmedAt: time.nullable().describe('When Meta last confirmed the name on its line'),
  safeToPrint: z.boolean().describe('False: whatever is exported carries a DRAFT mark'),
}

export const artworkShare = z.object({ createdBy: z.string(), createdAt: time, expiresAt: time })
export type ArtworkShare = z.infer<typeof artworkShare>

export const artwork = z.object({
  id,
  name: z.string(),
  username: z.string(),
  displayCase: z.string().describe('Spells the username'),
  ...standing,
  line: z.object({ id, displayName: z.string() }).nullable(),
  requestId: id.nullable(),
  design: artworkDesign,
  owner: z.object({ id, name: z.string() }),
  createdAt: time,
  updatedAt: time,
  ended: z.object({ at: time, byName: z.string() }).nullable(),
  share: artworkShare.nullable().describe('The link that is open now'),
  version: z.number().int().describe('Also the ETag'),
})
export type Artwork = z.infer<typeof artwork>

/** As a list has it: the file of an own mark comes with the artwork itself. */
export const listedArtwork = artwork.extend({
  design: listedDesign.describe('Without `ownMark`: read the artwork itself for the file'),
})
export type ListedArtwork = z.infer<typeof listedArtwork>

const fields = {
  name: z.string().trim().min(1).max(artworkLimits.name),
  username: asTypedUsername,
  displayCase: z
    .string()
    .trim()
    .max(100)
    .describe('Left out: the capitals of the username as it was typed'),
  lineId: id.nullable().describe('Also whose number a `phone_link` opens, which needs one'),
  requestId: id.nullable(),
  design: artworkDesign,
}

const filter = {
  q: z.string().max(100).optional().describe('Part of the name or of the username'),
  username: z.string().max(2000).optional(),
  ownerId: id.optional(),
  state: z.enum(['open', 'ended']).default('open'),
}

export const listArtworks = endpoint({
  method: 'GET',
  path: '/api/v1/artworks',
  summary: 'Saved artworks, newest first',
  access: 'requests.read',
  query: z.strictObject({ ...paging, ...filter }),
  status: 200,
  answer: page(listedArtwork).extend({ total: z.number().int() }),
  errors: [],
})

export const exportArtworks = endpoint({
  ...csvFile,
  path: '/api/v1/artworks/export',
  summary: 'The same artworks, all of them, as CSV',
  access: 'requests.read',
  query: z.strictObject(filter),
  errors: [],
})

export const createArtwork = endpoint({
  method: 'POST',
  path: '/api/v1/artworks',
  summary: 'Save an artwork; it counts as a place where its name is shown',
  access: 'requests.create',
  idempotent: true,
  body: z.strictObject({
    ...fields,
    displayCase: fields.displayCase.optional(),
    lineId: fields.lineId.default(null),
    requestId: fields.requestId.default(null),
  }),
  status: 201,
  answer: artwork,
  errors: ['not_found'],
})

export const getArtwork = endpoint({
  method: 'GET',
  path: '/api/v1/artworks/{id}',
  summary: 'One artwork, and where its name stands',
  access: 'requests.read',
  params: idParams,
  status: 200,
  answer: artwork,
  errors: ['not_found'],
})

export const editArtwork = endpoint({
  method: 'PATCH',
  path: '/api/v1/artworks/{id}',
  summary: 'Change an artwork of mine; the version before is kept',
  access: 'requests.create',
  params: idParams,
  body: z
    .strictObject(fields)
    .partial()
    .refine((body) => Object.keys(body).length > 0, 'Name what to change.'),
  conditional: true,
  status: 200,
  answer: artwork,
  errors: ['not_found', 'not_allowed', 'step_not_allowed', 'stale', 'precondition_required'],
})

export const endArtwork = endpoint({
  method: 'DELETE',
  path: '/api/v1/artworks/{id}',
  summary: 'Put an artwork of mine away; its share link ends, and it can be brought back',
  access: 'requests.create',
  params: idParams,
  status: 204,
  answer: nothing,
  errors: ['not_found', 'not_allowed'],
})

export const restoreArtwork = endpoint({
  method: 'POST',
  path: '/api/v1/artworks/{id}/restore',
  summary: 'Bring an artwork back that was put away',
  access: 'requests.create',
  params: idParams,
  status: 200,
  answer: artwork,
  errors: ['not_found', 'not_allowed'],
})

export const artworkVersion = z.object({
  version: z.number().int(),
  name: z.string(),
  username: z.string(),
  displayCase: z.string(),
  design: artworkDesign,
  at: time,
  byName: z.string(),
})
export type ArtworkVersion = z.infer<typeof artworkVersion>

export const listArtworkVersions = endpoint({
  method: 'GET',
  path: '/api/v1/artworks/{id}/versions',
  summary: 'What the artwork was and is, newest first',
  access: 'requests.read',
  params: idParams,
  query: z.strictObject(paging),
  status: 200,
  answer: page(artworkVersion),
  errors: ['not_found'],
})

export const exportArtworkVersions = endpoint({
  ...csvFile,
  path: '/api/v1/artworks/{id}/versions/export',
  summary: 'The same versions, all of them, as CSV',
  access: 'requests.read',
  params: idParams,
  errors: ['not_found'],
})

export const restoreArtworkVersion = endpoint({
  method: 'POST',
  path: '/api/v1/artworks/{id}/versions/{version}/restore',
  summary: 'Make the artwork what it was: a new version like an earlier one',
  access: 'requests.create',
  params: idParams.extend({ version: z.string().max(9) }),
  conditional: true,
  status: 200,
  answer: artwork,
  errors: ['not_found', 'not_allowed', 'step_not_allowed', 'stale', 'precondition_required'],
})

export const shareArtwork = endpoint({
  method: 'POST',
  path: '/api/v1/artworks/{id}/share',
  summary: 'Make a link by which anybody sees this artwork; one at a time',
  access: 'requests.create',
  params: idParams,
  idempotent: true,
  body: z.strictObject({
    expiresInDays: z
      .number()
      .int()
      .min(artworkLimits.shareDays.least)
      .max(artworkLimits.shareDays.most),
  }),
  status: 201,
  answer: z.object({ share: artworkShare, url: z.string().describe('Shown once') }),
  errors: ['not_found', 'not_allowed', 'step_not_allowed', 'already_exists'],
})

export const endArtworkShare = endpoint({
  method: 'DELETE',
  path: '/api/v1/artworks/{id}/share',
  summary: 'End the link at once',
  access: 'requests.create',
  params: idParams,
  status: 204,
  answer: nothing,
  errors: ['not_found', 'not_allowed'],
})

/** The artwork as a stranger sees it: no ids, no phones. A code is told by its address, which is printed anyway. */
export const sharedArtwork = z.object({
  workspaceName: z.string(),
  name: z.string(),
  username: z.string(),
  displayCase: z.string(),
  ...standing,
  design: z.object({
    ...artworkDesign.shape,
    ownMark: z
      .object({ svg: z.string() })
      .nullable()
      .describe('What is drawn; how the file is called is nobody else’s business'),
    qr: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('message_code'), url: z.string().nullable() }),
        z.object({ kind: z.literal('phone_link') }),
      ])
      .nullable(),
  }),
  expiresAt: time,
})
export type SharedArtwork = z.infer<typeof sharedArtwork>

export const getSharedArtwork = endpoint({
  method: 'GET',
  path: '/api/v1/shared-artworks/{token}',
  summary: 'An artwork that was shared by a link',
  access: 'public',
  params: z.strictObject({ token: z.string().min(1).max(200) }),
  status: 200,
  answer: sharedArtwork,
  errors: ['guest_link_ended', 'too_many_requests'],
})

import { z } from 'zod'
import { artworkOwnMark } from './artwork-mark'
import { plainText } from './plain-text'
import { checkUsername } from './username'

/** A saved artwork: one name as it stands on walls, in every format that was chosen for it. */

export const artworkSigns = ['at', 'hash', 'none', 'link'] as const

export const artworkMarks = ['none', 'whatsapp', 'facebook', 'instagram', 'own'] as const

export const artworkLimits = {
  name: 120,
  phrase: 120,
  palette: 40,
  format: 60,
  formats: 20,
  compare: 2,
  /** Millimetres. */
  side: { least: 1, most: 100_000 },
  pixels: { least: 1, most: 50_000 },
  /** Percent of the largest letters that fit. */
  letters: { least: 20, most: 100 },
  shareDays: { least: 1, most: 365 },
} as const

const word = (most: number) =>
  z
    .string()
    .regex(/^[\w.-]+$/)
    .max(most)
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'Give a colour as # and six hex digits.')
const side = z.number().min(artworkLimits.side.least).max(artworkLimits.side.most)

const pixels = z.number().int().min(artworkLimits.pixels.least).max(artworkLimits.pixels.most)
const letters = z.number().int().min(artworkLimits.letters.least).max(artworkLimits.letters.most)

const typedName = z
  .string()
  .max(2000)
  .refine((typed) => checkUsername(typed).valid, {
    error: 'This cannot be a username.',
    params: { code: 'not_a_username' },
  })
  .transform((typed) => checkUsername(typed).displayCase)

function isWithoutRepeats(items: string[]): boolean {
  return new Set(items.map((item) => item.toLowerCase())).size === items.length
}

const noRepeats = { error: 'Name each once.', params: { code: 'duplicate' } }

/** What is drawn, beside the name itself. The name is a field of the artwork, so that it is never spelled twice. */
export const artworkDesign = z
  .strictObject({
    sign: z.enum(artworkSigns),
    language: z.enum(['en', 'he']),
    phrase: plainText(artworkLimits.phrase).describe('May be empty'),
    lines: z.union([z.literal(1), z.literal(2)]),
    palette: z.union([
      word(artworkLimits.palette).describe('One of the ready palettes'),
      z.strictObject({ ground: colour, ink: colour }),
    ]),
    mark: z.enum(artworkMarks),
    ownMark: artworkOwnMark
      .nullable()
      .default(null)
      .describe('The file of the mark `own`; null: it was not saved, and its place stays empty'),
    formats: z
      .array(word(artworkLimits.format))
      .max(artworkLimits.formats)
      .refine(isWithoutRepeats, noRepeats),
    customSize: z.strictObject({ widthMm: side, heightMm: side }).nullable(),
    customPixels: z
      .strictObject({ width: pixels, height: pixels })
      .nullable()
      .default(null)
      .describe('The own size of a screen'),
    size: letters
      .default(artworkLimits.letters.most)
      .describe('Percent of the largest letters that fit'),
    qr: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('message_code'), codeId: z.string().min(1).max(64) }),
        z.strictObject({ kind: z.literal('phone_link') }),
      ])
      .nullable(),
    compare: z
      .array(typedName)
      .max(artworkLimits.compare)
      .refine(isWithoutRepeats, noRepeats)
      .describe('Other names on the same board'),
  })
  .refine(
    ({ formats, customSize, customPixels }) =>
      formats.length > 0 || customSize !== null || customPixels !== null,
    {
      path: ['formats'],
      error: 'Choose a format, or give an own size.',
      params: { code: 'too_small' },
    },
  )
  .refine(({ mark, ownMark }) => mark === 'own' || ownMark === null, {
    path: ['ownMark'],
    error: 'A file of a mark goes with the mark “own” only.',
    params: { code: 'not_own' },
  })
export type ArtworkDesign = z.output<typeof artworkDesign>

const { ownMark: _file, ...listed } = artworkDesign.shape

/** A design without the file of its mark: hundreds of those in one list would be tens of megabytes. */
export const listedDesign = z.strictObject(listed)

/** As it may lie in the database: designs of before lack what was added since. */
export type StoredDesign = z.input<typeof artworkDesign>

/** A design as it was saved, also by a version that did not know of all that is chosen today. */
export function wholeDesign(saved: StoredDesign): ArtworkDesign {
  return {
    ...saved,
    ownMark: saved.ownMark ?? null,
    customPixels: saved.customPixels ?? null,
    size: saved.size ?? artworkLimits.letters.most,
  }
}

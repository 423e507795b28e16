import type { Brand, PermissionCode } from './brand-marks'

/** What a brand is told about an artwork before it hangs. */
export type PermissionRequest = {
  brand: Brand
  handle: string
  phrase: string
  /** The trade's name of the format, and its size. */
  place: string
  size: string
  /** The mock-up that goes with the text. */
  attachment: string
}

const names: Record<Brand, string> = {
  whatsapp: 'WhatsApp',
  instagram: 'Instagram',
  facebook: 'Facebook',
}

const reasons: Record<PermissionCode, string> = {
  whatsapp_written_request:
    'Your brand guidelines ask for a written request when your assets are used to market a product or a service.',
  instagram_permission:
    'Your brand guidelines ask for permission before your assets are used out of home or in print larger than A4.',
}

/** A request in English, as the brands want it, with the mock-up named (billboard.md 4). Lines end as in mail. */
export function permissionText(
  request: PermissionRequest,
  codes: readonly PermissionCode[],
): string {
  const { brand, handle, phrase, place, size, attachment } = request
  const name = names[brand]
  return [
    `Subject: Request to use the ${name} mark in an advertisement`,
    '',
    'Hello,',
    '',
    `we ask for permission to show the ${name} mark next to our own business username in an advertisement.`,
    ...codes.map((code) => reasons[code]),
    '',
    `Username shown: ${handle}`,
    `Words on it: ${phrase === '' ? '(none beside the username)' : phrase}`,
    `Where: ${place}, ${size}`,
    'Business and contact: (please fill in)',
    'Countries and dates: (please fill in)',
    '',
    `Mock-up: attached as ${attachment}`,
    '',
    'The mark is taken from the official outlines. It is not altered, not stretched, smaller than our username, has clear space around it, and stands outside of any sentence. Nothing on the artwork suggests a partnership.',
    '',
    'Thank you.',
    '',
  ].join('\r\n')
}

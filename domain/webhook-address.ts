/** Which addresses a webhook may be sent to. Whoever runs the server may well call a neighbour in their own network. */

export const addressProblems = ['not_a_url', 'credentials', 'not_https', 'forbidden'] as const
export type AddressProblem = (typeof addressProblems)[number]

/** Names that are never given out in the public network. */
const innerName = /^(?:[a-z0-9-]+|.*\.(?:localhost|local|internal|lan|home\.arpa))$/i

/** Why no webhook is sent there; `null` when it may be. Asked when an address is written down. */
export function addressProblem(text: string): AddressProblem | null {
  if (!URL.canParse(text)) return 'not_a_url'
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'not_a_url'
  if (url.username !== '' || url.password !== '') return 'credentials'
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (isForbiddenAddress(host)) return 'forbidden'
  const isInner = isIp(host) ? isInnerAddress(host) : innerName.test(host)
  return url.protocol === 'https:' || isInner ? null : 'not_https'
}

/**
 * Addresses that no webhook has business at: link-local ones, where clouds keep the credentials of a machine, and
 * those that are no one's. Asked again of what a name resolves to, in the moment of the call.
 */
export function isForbiddenAddress(ip: string): boolean {
  const bytes = ipv4(ip)
  if (bytes === null) return forbiddenV6.test(ip)
  const [first, second] = bytes
  return (
    first === 0 ||
    (first === 169 && second === 254) ||
    first >= 224 ||
    bytes.join('.') === '100.100.100.200'
  )
}

/** Link-local, multicast, unspecified, IPv4 behind a translator, and the metadata address of a cloud. */
const forbiddenV6 = /^(?:fe[89ab][0-9a-f]:|ff[0-9a-f]{2}:|::$|64:ff9b:|fd00:ec2::254$)/i

function isInnerAddress(ip: string): boolean {
  const bytes = ipv4(ip)
  if (bytes === null) return /^(?:::1$|f[cd][0-9a-f]{2}:)/i.test(ip)
  const [first, second] = bytes
  return (
    first === 10 ||
    first === 127 ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && second === 168)
  )
}

function isIp(host: string): boolean {
  return host.includes(':') || ipv4(host) !== null
}

/** The four numbers, also of an IPv4 address in the clothes of IPv6: `::ffff:a9fe:a9fe` is 169.254.169.254. */
function ipv4(ip: string): [number, number, number, number] | null {
  const inside = /^::ffff:(?:([0-9a-f]{1,4}):([0-9a-f]{1,4})|([\d.]+))$/i.exec(ip)
  if (inside?.[1] !== undefined && inside[2] !== undefined) {
    const [high, low] = [parseInt(inside[1], 16), parseInt(inside[2], 16)]
    return [high >> 8, high & 255, low >> 8, low & 255]
  }
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(inside?.[3] ?? ip)
  if (parts === null) return null
  const [, a, b, c, d] = parts.map(Number)
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null
  return [a, b, c, d]
}

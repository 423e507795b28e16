import pino from 'pino'
import type { Log } from './dependencies'

/** Names of fields that hold secrets, wherever they stand. */
const secretFields =
  /^(authorization|cookie|password|secret|token|accessToken|appSecret|verifyToken|key)$/i

/** Nine to fourteen digits as people and Meta write phone numbers. Longer ones are Meta's ids. */
const phone = /(?<![\w-])\+?\d(?:[ ()-]{0,2}\d){8,13}(?![\w-])/g

/** Leaves the last three digits of a phone number: enough to tell two apart, not enough to call. */
export function maskPhones(text: string): string {
  return text.replace(phone, (found) => `•••${found.replace(/\D/g, '').slice(-3)}`)
}

/** Invitations and links of guests stand in addresses, keys begin with `hb_`: whoever reads the log must not be able to use them. */
const usableSecret = /(\/(?:invitation|guest-review|shared-artwork)s?\/|\bhb_)[\w-]{16,}/g

function maskSecrets(text: string): string {
  return text.replace(usableSecret, '$1•••')
}

/** JSON lines on standard output, without secrets and with phones masked. */
export function createLog(level: string, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label) => ({ level: label }),
      log: (fields) => clean(fields) as Record<string, unknown>,
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

function clean(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return maskPhones(maskSecrets(value))
  if (typeof value !== 'object' || value === null || depth > 5) return value
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      secretFields.test(name) ? '[secret]' : clean(inner, depth + 1),
    ]),
  )
}

import { expect, test } from 'vitest'
import type { Line } from '../../../domain/api/lines'
import type { PlatformName } from '../../../domain/platform'
import { platformStandings } from './platform-standing'

function standingOf(name: PlatformName, onWhatsapp: string | null = 'rimonit'): string | undefined {
  const line: Pick<Line, 'platforms' | 'username'> = {
    username: {
      value: onWhatsapp,
      displayCase: null,
      state: onWhatsapp === null ? 'none' : 'live',
      metaStatus: null,
      confirmedAt: null,
    },
    platforms: [
      { platform: 'whatsapp', username: onWhatsapp, state: onWhatsapp === null ? 'none' : 'live' },
      name,
    ],
  }
  return platformStandings(line).find(({ platform }) => platform === name.platform)?.standing
}

test('the same username on another platform is the same name', () => {
  expect(standingOf({ platform: 'facebook', username: 'rimonit', state: 'live' })).toBe('same')
})

test('another username there is another name, also when WhatsApp has none', () => {
  expect(standingOf({ platform: 'facebook', username: 'rimon', state: 'live' })).toBe('different')
  expect(standingOf({ platform: 'facebook', username: 'rimon', state: 'live' }, null)).toBe(
    'different',
  )
})

test('a platform that nobody connected is not known, whatever WhatsApp says', () => {
  expect(standingOf({ platform: 'instagram', username: null, state: 'unknown' })).toBe('unknown')
  expect(standingOf({ platform: 'instagram', username: null, state: 'unknown' }, null)).toBe(
    'unknown',
  )
})

test('a link that Meta asks for is said', () => {
  expect(standingOf({ platform: 'instagram', username: null, state: 'link_needed' })).toBe(
    'link_needed',
  )
})

test('a name that Meta took away is told apart from none on WhatsApp', () => {
  const [whatsapp] = platformStandings({
    username: {
      value: null,
      displayCase: null,
      state: 'revoked',
      metaStatus: 'deleted',
      confirmedAt: null,
    },
    platforms: [{ platform: 'whatsapp', username: null, state: 'unknown' }],
  })
  expect(whatsapp?.standing).toBe('revoked')
})

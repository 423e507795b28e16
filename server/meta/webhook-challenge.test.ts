import { expect, it } from 'vitest'
import { verifyChallenge } from './webhook-challenge'

const ours = 'our-verify-token'

function query(mode: string, token: string, challenge: string) {
  return new URLSearchParams({
    'hub.mode': mode,
    'hub.verify_token': token,
    'hub.challenge': challenge,
  })
}

it('answers the handshake with the challenge as it came', () => {
  expect(verifyChallenge(query('subscribe', ours, '1158201444'), ours)).toBe('1158201444')
})

it('answers nothing to another token, mode or an empty challenge', () => {
  expect(verifyChallenge(query('subscribe', 'our-verify-tokeN', '1'), ours)).toBeNull()
  expect(verifyChallenge(query('subscribe', `${ours}x`, '1'), ours)).toBeNull()
  expect(verifyChallenge(query('subscribe', ours.slice(0, -1), '1'), ours)).toBeNull()
  expect(verifyChallenge(query('subscribe', '', '1'), ours)).toBeNull()
  expect(verifyChallenge(query('unsubscribe', ours, '1'), ours)).toBeNull()
  expect(verifyChallenge(query('subscribe', ours, ''), ours)).toBeNull()
  expect(verifyChallenge(query('subscribe', ours, '1'.repeat(1001)), ours)).toBeNull()
  expect(verifyChallenge(new URLSearchParams(), ours)).toBeNull()
})

it('never matches while no token of ours is set', () => {
  expect(verifyChallenge(query('subscribe', '', '1'), '')).toBeNull()
})

import { describe, expect, it } from 'vitest'
import { createLog, maskPhones } from './log'

function logged(fields: Record<string, unknown>, level = 'info') {
  let text = ''
  const log = createLog(level, { write: (line: string) => void (text += line) })
  log.info(fields, 'something happened')
  return text
}

describe('phones', () => {
  it.each([
    ['+972505550101', '•••101'],
    ['972505550101', '•••101'],
    ['+972 50-555-0101', '•••101'],
    ['050-555-0101', '•••101'],
    ['+1 (631) 555-5555', '•••555'],
    ['call +972505550101 or +972505550102 now', 'call •••101 or •••102 now'],
  ])('%s is shown as %s', (text, masked) => {
    expect(maskPhones(text)).toBe(masked)
  })

  it.each([
    ['an id of Meta', '106540352250101'],
    ['a longer id of Meta', '17841400928374651'],
    ['an id of ours', '01a2032c-a12c-794a-bd77-f77d351f7423'],
    ['a time', '2026-11-22T08:15:30.123Z'],
    ['a code', '147001'],
    ['an address', 'http://127.0.0.1:3000/api/v1/lines'],
  ])('%s stays as it is', (_what, text) => {
    expect(maskPhones(text)).toBe(text)
  })

  it('are masked wherever they stand in what is logged', () => {
    const text = logged({ path: '/x?q=+972505550101', deep: { list: [{ to: '972505550101' }] } })
    expect(text).not.toContain('5550')
    expect(text).toContain('•••101')
  })
})

describe('secrets', () => {
  it.each([
    'authorization',
    'Cookie',
    'password',
    'secret',
    'token',
    'accessToken',
    'appSecret',
    'verifyToken',
    'key',
  ])('a field called %s is never written', (name) => {
    const text = logged({ [name]: 'MARKER', inner: { [name]: ['MARKER', { more: 'MARKER' }] } })
    expect(text).not.toContain('MARKER')
    expect(text).toContain('[secret]')
  })

  it('the token of an invitation or of a guest’s link is not in the path that is logged', () => {
    const token = 'qxZACaSrIzvgfM5kehJyW3f-gRSfZCOAa0gdJZds3CY'
    for (const path of [
      `/api/v1/invitations/${token}`,
      `/api/v1/invitations/${token}/accept`,
      `/invitation/${token}`,
      `/api/v1/guest-reviews/${token}/decide`,
      `/guest-review/${token}`,
      `/api/v1/shared-artworks/${token}`,
      `/shared-artwork/${token}`,
    ]) {
      const text = logged({ path })
      expect(text).not.toContain(token.slice(3))
      expect(text).toMatch(/invitation|guest-review|shared-artwork/)
    }
  })

  it('an API key is not written either', () => {
    expect(logged({ note: 'hb_qxZACaSrIzvgfM5kehJyW3f-gRSfZCOA' })).not.toContain('qxZAC')
  })
})

describe('a line of the log', () => {
  it('is JSON with level, time and message', () => {
    const line = JSON.parse(logged({ status: 200, nothing: null })) as unknown
    expect(line).toMatchObject({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
      msg: 'something happened',
      status: 200,
      nothing: null,
    })
  })

  it('below the level is not written', () => {
    expect(logged({}, 'warn')).toBe('')
    expect(logged({}, 'silent')).toBe('')
  })
})

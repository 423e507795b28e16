import { describe, expect, it, test } from 'vitest'
import {
  assetIdIn,
  platformDrift,
  platformNextStep,
  platformVerdict,
  type PlatformFacts,
} from './platform-board'

const facts: PlatformFacts = {
  platform: 'facebook',
  whatsapp: { username: 'rimonit', known: true },
  wanted: null,
  open: null,
  asset: { username: 'rimonit' },
}
const noName = { username: null, known: true }
const refused = {
  wanted: 'rimonit.new',
  open: { state: 'blocked', blockReason: 'facebook_link' },
} as const

type Row = [string, Partial<PlatformFacts>, string, string, string]

describe('a Page beside the line it is connected to', () => {
  test.each<Row>([
    [
      'the same name, in any letter case',
      { asset: { username: 'RimonIt' } },
      'same',
      'nobody',
      'none',
    ],
    [
      'a dot more is another name',
      { asset: { username: 'rimon.it' } },
      'different',
      'business_manager',
      'align',
    ],
    ['a name where WhatsApp has none', { whatsapp: noName }, 'different', 'requester', 'ask'],
    [
      'the wanted name, before Meta was asked',
      { whatsapp: noName, wanted: 'rimonit' },
      'unlinked',
      'business_manager',
      'link',
    ],
    [
      'a wish for another name does not change what is there',
      { wanted: 'rimonit.new' },
      'same',
      'nobody',
      'none',
    ],
    ['no name', { asset: { username: null } }, 'none', 'business_manager', 'choose'],
    ['no Page connected', { asset: null }, 'not_connected', 'admin', 'connect'],
    [
      'a WhatsApp name that Meta has not told',
      { whatsapp: { username: null, known: false } },
      'unknown',
      'nobody',
      'look',
    ],
    [
      'Meta wants a link, the Page is ours',
      { ...refused, asset: { username: 'Rimonit.New' } },
      'unlinked',
      'business_manager',
      'link',
    ],
    [
      'Meta wants a link, our Page has another name',
      refused,
      'link_needed',
      'business_manager',
      'link',
    ],
    [
      'Meta wants a link, no Page is connected',
      { ...refused, asset: null },
      'link_needed',
      'business_manager',
      'link',
    ],
    [
      'Meta wants a link on the other platform',
      { ...refused, platform: 'instagram' },
      'same',
      'nobody',
      'none',
    ],
  ])('%s', (_name, change, verdict, actor, step) => {
    const known = { ...facts, ...change }
    expect(platformVerdict(known)).toBe(verdict)
    expect(platformNextStep(known)).toEqual({ actor, step })
  })
})

describe('a reading that differs from the one before', () => {
  test.each([
    ['rimonit', 'rimonit', 'rimonit', null],
    ['rimonit', 'Rimonit', 'rimonit', null],
    [null, null, 'rimonit', null],
    ['rimonit', 'rimon', 'rimonit', 'changed'],
    [null, 'rimon', 'rimonit', 'changed'],
    ['rimonit', 'rimon', null, 'changed'],
    ['rimonit', null, 'rimonit', 'gone'],
    ['rimon', 'Rimonit', 'rimonit', 'same_again'],
    [null, 'rimonit', 'rimonit', 'same_again'],
  ])('%s, then %s, beside %s: %s', (before, after, onWhatsapp, drift) => {
    expect(platformDrift(before, after, onWhatsapp)).toBe(drift)
  })
})

describe('what a person pastes', () => {
  it.each([
    ['102030405060708', '102030405060708'],
    [' 17841400000000001 ', '17841400000000001'],
    ['\u2066102030405060708\u2069', '102030405060708'],
    ['https://www.facebook.com/profile.php?id=102030405060708', '102030405060708'],
    ['https://www.facebook.com/pages/Rimonit/102030405060708/', '102030405060708'],
    [
      'https://business.facebook.com/latest/home?business_id=77&asset_id=102030405060708',
      '102030405060708',
    ],
    ['https://business.facebook.com/latest/home?business_id=99999999', null],
    ['https://www.facebook.com/rimonit', null],
    ['@rimonit', null],
    ['1234', null],
    ['', null],
  ])('%s holds the id %s', (text, id) => {
    expect(assetIdIn(text)).toBe(id)
  })
})

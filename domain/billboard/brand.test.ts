import { describe, expect, it } from 'vitest'
import { checkCopy } from './brand-copy'
import { checkMark, gap, permissionsNeeded, type MarkFacts } from './brand-marks'
import { contrast } from './contrast'
import { formatOf, formats } from './formats'
import { judgeColours, neededContrast, whatsAppGreen } from './green-guard'
import { palettes } from './palettes'

describe('the copy', () => {
  it.each([
    ['WhatsApp us', 'whatsapp_as_verb', 'Message us on WhatsApp'],
    ['Just whatsapp me!', 'whatsapp_as_verb', 'Just message me on WhatsApp!'],
    ['WhatsApp us: now', 'whatsapp_as_verb', 'Message us on WhatsApp: now'],
    ['We WhatsApped', 'whatsapp_as_verb', 'We WhatsApp'],
    ['Many WhatsApps', 'whatsapp_plural', 'Many WhatsApp'],
    ['Our Whatsapp:', 'whatsapp_spelling', 'Our WhatsApp:'],
    ['on whats app', 'whatsapp_spelling', 'on WhatsApp'],
    ['on WHATSAPP', 'whatsapp_spelling', 'on WhatsApp'],
    ['on Whats-App', 'whatsapp_spelling', 'on WhatsApp'],
    ['ב-WhatsApp', 'hyphen_before_whatsapp', 'ב־WhatsApp'],
    ['כתבו לנו בוואטסאפ', 'whatsapp_in_hebrew', 'כתבו לנו ב־WhatsApp'],
    ['וואטסאפ:', 'whatsapp_in_hebrew', 'WhatsApp:'],
    ['שלחו ווטסאפ', 'whatsapp_in_hebrew', 'שלחו WhatsApp'],
    ['on instagram', 'instagram_spelling', 'on Instagram'],
    ['our Insta', 'instagram_shortened', 'our Instagram'],
    ['on our IG', 'instagram_shortened', 'on our Instagram'],
    ['on facebook', 'facebook_spelling', 'on Facebook'],
    ['Face Book', 'facebook_spelling', 'Facebook'],
    ['our FB', 'facebook_shortened', 'our Facebook'],
  ])('“%s” breaks %s and is mended as “%s”', (text, code, fix) => {
    expect(checkCopy(text)).toMatchObject([{ code, fix }])
  })

  it('is only warned about in Hebrew', () => {
    expect(checkCopy('בוואטסאפ')[0]?.severity).toBe('warn')
    expect(checkCopy('Whatsapp')[0]?.severity).toBe('block')
  })

  it('is found at each place, in reading order, once', () => {
    const found = checkCopy('FB and whatsapp and insta')
    expect(found.map(({ code }) => code)).toEqual([
      'facebook_shortened',
      'whatsapp_spelling',
      'instagram_shortened',
    ])
  })

  it.each([
    'Message us on WhatsApp',
    'Write on WhatsApp now',
    'שלחו לנו הודעה ב־WhatsApp',
    'Instagram and Facebook',
    '@whatsappshop',
    'wa.me/whatsapp',
    'instantly',
    'instance of BIG',
    '',
  ])('“%s” is fine', (text) => {
    expect(checkCopy(text)).toEqual([])
  })
})

const good: MarkFacts = {
  brand: 'whatsapp',
  mark: { x: 0, y: 0, width: 120, height: 120 },
  fileSize: { width: 24, height: 24 },
  official: true,
  handle: { x: 200, y: 0, width: 1000, height: 150 },
  handleCapMm: 100,
  others: [{ x: 200, y: 0, width: 1000, height: 150 }],
  pitchMm: null,
}

describe('a mark', () => {
  it.each([
    [{}, []],
    [{ official: false }, ['mark_not_official_file']],
    [{ fileSize: { width: 24, height: 20 } }, ['mark_stretched']],
    [{ handle: { x: 200, y: 0, width: 100, height: 140 } }, ['mark_not_smaller_than_handle']],
    [{ handleCapMm: 130 }, ['mark_too_small']],
    [{ others: [{ x: 140, y: 0, width: 10, height: 10 }] }, ['mark_too_close']],
    [{ pitchMm: 10 }, ['mark_too_small']],
  ])('with %o has %o', (change, codes) => {
    expect(checkMark({ ...good, ...change })).toEqual(codes)
  })

  it('of Instagram needs permission outdoors and on prints larger than A4', () => {
    const needing = formats.filter((format) => permissionsNeeded('instagram', format).length > 0)
    const ids = needing.map(({ id }) => id)
    expect(ids).toContain('il-shelter')
    expect(ids).toContain('dooh-fhd')
    for (const id of ['a4', 'a5', 'card-il', 'ig-story']) expect(ids).not.toContain(id)
  })

  it('of WhatsApp always needs a written request', () => {
    const a5 = formatOf('a5')
    expect(a5 && permissionsNeeded('whatsapp', a5)).toEqual(['whatsapp_written_request'])
    expect(a5 && permissionsNeeded('facebook', a5)).toEqual([])
  })

  it('has the shortest way to its neighbour as its free space', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 }
    expect(gap(box, { ...box, x: 13, y: 14 })).toBe(5)
    expect(gap(box, { ...box, x: 5 })).toBeLessThan(0)
  })
})

describe('the green guard', () => {
  it('refuses white on WhatsApp green and offers the three of its own that pass', () => {
    const verdict = judgeColours({ ink: '#FFFFFF', ground: '#25D366' })
    expect(verdict).toMatchObject({ code: 'light_on_whatsapp_green', refused: true })
    expect(verdict.instead.map(({ id }) => id)).toEqual([
      'ink_on_green',
      'white_on_deep_green',
      'deep_green_on_white',
    ])
    for (const { ink, ground } of verdict.instead)
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(neededContrast.handle)
  })

  it('refuses nearly white on nearly that green as well', () => {
    expect(judgeColours({ ink: '#F4FFF8', ground: '#2BD065' }).code).toBe('light_on_whatsapp_green')
  })

  it('offers what is nearest to another ground', () => {
    const { instead } = judgeColours({ ink: '#888888', ground: '#FFE000' })
    expect(instead.map(({ id }) => id)[0]).toBe('black_on_yellow')
  })

  it.each([
    ['#2B8A4B', '#25D366', 'too_weak', true],
    ['#111B21', '#25D366', 'reads_well', false],
    ['#FFFFFF', '#075E54', 'reads_well', false],
    ['#FFFFFF', '#128C7E', 'too_weak', false],
    ['#FF0000', '#008000', 'too_weak', true],
    ['#666666', '#000000', 'too_weak', false],
    ['#7F7F7F', '#000000', 'weak_for_a_handle', false],
  ] as const)('%s on %s is %s', (ink, ground, code, refused) => {
    expect(judgeColours({ ink, ground })).toMatchObject({ code, refused })
  })

  it('asks less of what is no handle, and more in the rain', () => {
    const colours = { ink: '#7F7F7F', ground: '#000000' } as const
    expect(judgeColours(colours, 'other').code).toBe('reads_well')
    const rain = judgeColours(
      { ink: '#111B21', ground: whatsAppGreen },
      'handle',
      'rain_dirt_low_sun',
    )
    expect(rain.code).toBe('weak_for_a_handle')
  })

  it.each(palettes.map((palette) => [palette.id, palette] as const))(
    'lets %s pass, ink for handles and accent for text',
    (_, { ink, ground, accent }) => {
      expect(judgeColours({ ink, ground }).code).toBe('reads_well')
      expect(judgeColours({ ink: accent, ground }, 'other').code).toBe('reads_well')
    },
  )
})

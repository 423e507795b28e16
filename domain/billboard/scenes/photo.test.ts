import { describe, expect, it } from 'vitest'
import { firstCorners, photoCornersProblem, withCorner } from './photo-corners'
import { headerBytes, readPhotoHeader } from './photo-file'
import { photoPlan } from './photo-plan'

const text = (value: string) => new TextEncoder().encode(value)
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((one) => one.charCodeAt(0)) : part,
    ),
  )

const png = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 4, 0, 0, 0, 3, 0])
const jpeg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4, 0xff, 0xc0, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0, 3,
])

describe('the first bytes of a photo', () => {
  it('tell its type and size, whatever its name', () => {
    expect(readPhotoHeader(png)).toEqual({
      ok: true,
      type: 'png',
      size: { width: 1024, height: 768 },
    })
    expect(readPhotoHeader(jpeg)).toEqual({
      ok: true,
      type: 'jpeg',
      size: { width: 4000, height: 3000 },
    })
  })

  it.each([
    ['lossy', bytes('RIFF    WEBPVP8 ', Array(10).fill(0), [0x80, 2, 0xe0, 1]), 640, 480],
    [
      'lossless',
      bytes('RIFF    WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x7f, 0xc2, 0x77, 0, 0, 0, 0, 0, 0]),
      640,
      480,
    ],
    ['extended', bytes('RIFF    WEBPVP8X', Array(8).fill(0), [0x7f, 2, 0, 0xdf, 1, 0]), 640, 480],
  ])('a WebP that is %s has its size', (_, file, width, height) => {
    expect(readPhotoHeader(file)).toMatchObject({ ok: true, size: { width, height } })
  })

  it.each([
    ['svg', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['svg', text('\n <?xml version="1.0"?><!-- long --><svg/>')],
    ['gif', text('GIF89a')],
    ['heic', bytes([0, 0, 0, 24], 'ftypheic')],
    ['avif', bytes([0, 0, 0, 24], 'ftypavif')],
    ['other_type', text('%PDF-1.7')],
    ['damaged', new Uint8Array()],
    ['damaged', jpeg.slice(0, 12)],
    ['damaged', png.slice(0, 18)],
    ['damaged', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ])('say no: %s', (problem, file) => {
    expect(readPhotoHeader(file)).toEqual({ ok: false, problem })
  })
})

describe('the size of a photo', () => {
  it('usual ones are decoded as they are', () => {
    expect(photoPlan({ width: 4000, height: 3000 })).toEqual({ ok: true, resizeWidth: null })
  })

  it('80 megapixels are made smaller while they are decoded', () => {
    const plan = photoPlan({ width: 10_320, height: 7752 })
    expect(plan).toEqual({ ok: true, resizeWidth: 5652 })
  })

  it('a JPEG of 80 megapixels, with a map of depth before its size, is known by its beginning', () => {
    const segment = [0xff, 0xe1, 0xff, 0xff, ...Array<number>(0xfffd).fill(0xc0)]
    const frame = [0xff, 0xc0, 0, 17, 8, 0x1e, 0x48, 0x28, 0x50, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    const depth = Array.from({ length: 40 }, () => segment).flat()
    const file = Uint8Array.from([0xff, 0xd8, ...depth, ...frame])
    const header = readPhotoHeader(file.subarray(0, headerBytes))
    expect(file.length).toBeGreaterThan(2_600_000)
    expect(header).toEqual({ ok: true, type: 'jpeg', size: { width: 10_320, height: 7752 } })
    expect(header.ok && photoPlan(header.size)).toEqual({ ok: true, resizeWidth: 5652 })
    expect(readPhotoHeader(file.subarray(0, 2_000_000))).toEqual({ ok: false, problem: 'damaged' })
  })

  it('a strip that is too long is made smaller too', () => {
    expect(photoPlan({ width: 16_000, height: 900 })).toEqual({ ok: true, resizeWidth: 6000 })
  })

  it('nothing that would fill the memory is tried', () => {
    expect(photoPlan({ width: 65_535, height: 65_535 })).toEqual({
      ok: false,
      problem: 'too_large',
    })
    expect(photoPlan({ width: 10, height: 900 })).toEqual({ ok: false, problem: 'too_small' })
  })
})

describe('the corners on a photo', () => {
  const photo = { width: 4000, height: 3000 }
  const first = firstCorners(photo, { width: 2, height: 1 })

  it('begin in the middle, in the form of the board', () => {
    const [a, , c] = first
    expect(((c.x - a.x) * photo.width) / ((c.y - a.y) * photo.height)).toBeCloseTo(2, 9)
    expect(photoCornersProblem(first, photo)).toBeNull()
  })

  it('never leave the photo', () => {
    expect(withCorner(first, 2, { x: 3, y: -1 })[2]).toEqual({ x: 1, y: 0 })
  })

  it('that cross or lie on one line are told', () => {
    const [, b] = first
    expect(photoCornersProblem(withCorner(first, 0, { x: 0.9, y: 0.9 }), photo)).toBe('crossed')
    expect(photoCornersProblem(withCorner(first, 0, b), photo)).toBe('too_flat')
  })
})

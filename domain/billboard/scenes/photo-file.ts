import type { Size } from '../format'

export type PhotoType = 'jpeg' | 'png' | 'webp'

/** Why a file is no site photo. */
export type PhotoProblem =
  | 'svg'
  | 'heic'
  | 'gif'
  | 'avif'
  | 'other_type'
  | 'damaged'
  /** Its beginning is sound, and the browser still made no picture of it: damaged later on, or no memory. */
  | 'not_decoded'
  | 'too_small'
  | 'too_large'

export type PhotoHeader =
  | { ok: true; type: PhotoType; size: Size }
  | { ok: false; problem: PhotoProblem }

/** How much of the beginning has to be read: phones put maps of depth, of megabytes, before the size. */
export const headerBytes = 8_388_608

/**
 * What a picture is and how large, by its first bytes: its name may say anything. Nothing is decoded yet, so a picture
 * that would fill the memory is known before it does.
 */
export function readPhotoHeader(bytes: Uint8Array): PhotoHeader {
  const type = typeOf(bytes)
  if (type !== 'jpeg' && type !== 'png' && type !== 'webp') return { ok: false, problem: type }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = sizeReaders[type](view)
  const whole = size !== null && size.width > 0 && size.height > 0
  return whole ? { ok: true, type, size } : { ok: false, problem: 'damaged' }
}

const brands: Record<string, PhotoProblem> = {
  heic: 'heic',
  heix: 'heic',
  hevc: 'heic',
  heim: 'heic',
  heis: 'heic',
  mif1: 'heic',
  msf1: 'heic',
  avif: 'avif',
  avis: 'avif',
}

function typeOf(bytes: Uint8Array): PhotoType | PhotoProblem {
  if (bytes.length === 0) return 'damaged'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (letters(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n') return 'png'
  if (letters(bytes, 0, 4) === 'RIFF' && letters(bytes, 8, 4) === 'WEBP') return 'webp'
  if (letters(bytes, 0, 4) === 'GIF8') return 'gif'
  if (letters(bytes, 4, 4) === 'ftyp') return brands[letters(bytes, 8, 4)] ?? 'other_type'
  const start = letters(bytes, 0, 1024).replace(/^(?:\u00ef\u00bb\u00bf)?\s+/, '')
  return start.includes('<svg') || /^(?:\u00ef\u00bb\u00bf)?<(?:\?xml|!doctype svg)/i.test(start)
    ? 'svg'
    : 'other_type'
}

function letters(bytes: Uint8Array, from: number, count: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + count))
}

const sizeReaders: Record<PhotoType, (view: DataView) => Size | null> = {
  jpeg: jpegSize,
  png: (view) =>
    view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) },
  webp: webpSize,
}

/** From one marker to the next, until one that begins a frame. */
function jpegSize(view: DataView): Size | null {
  let at = 2
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (frame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    // Fill bytes, and markers without a length.
    if (marker === 0xff) at += 1
    else if (marker >= 0xd0 && marker <= 0xd8) at += 2
    else at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return null
}

/** The three kinds of a WebP: lossy, without loss, and extended. */
function webpSize(view: DataView): Size | null {
  if (view.byteLength < 30) return null
  const kind = view.getUint8(15)
  if (kind === 0x20)
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind === 0x4c) {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (kind !== 0x58) return null
  const side = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
  return { width: side(24), height: side(27) }
}

import {
  headerBytes,
  readPhotoHeader,
  type PhotoProblem,
  type PhotoType,
} from '../../../../domain/billboard/scenes/photo-file'
import { photoPlan } from '../../../../domain/billboard/scenes/photo-plan'
import { canPaint } from '../artwork-canvas'

type Decoded = { ok: true; picture: ImageBitmap } | { ok: false; problem: PhotoProblem }

/** A picture from a file of this device, upright; its type and size are known before it is decoded. */
export async function decodePhoto(file: File): Promise<Decoded> {
  const start = await bytesOf(file)
  const header = start === null ? failed('damaged') : readPhotoHeader(start)
  if (!header.ok) return header
  const plan = photoPlan(header.size)
  if (!plan.ok) return plan
  const picture = await decode(file, header.type, plan.resizeWidth)
  if (picture === null) return failed('not_decoded')
  if (!isBlank(picture)) return { ok: true, picture }
  picture.close()
  return failed('not_decoded')
}

function failed(problem: PhotoProblem): { ok: false; problem: PhotoProblem } {
  return { ok: false, problem }
}

/** A file may be gone, or on a phone's cloud, since it was chosen. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, headerBytes).arrayBuffer())
  } catch {
    return null
  }
}

async function decode(
  file: File,
  type: PhotoType,
  resizeWidth: number | null,
): Promise<ImageBitmap | null> {
  try {
    // The decoder is told what the bytes are, not what the name says.
    return await createImageBitmap(file.slice(0, file.size, `image/${type}`), {
      imageOrientation: 'from-image',
      ...(resizeWidth === null ? {} : { resizeWidth, resizeQuality: 'high' as const }),
    })
  } catch {
    return null
  }
}

const lookedPx = 16

/** Where memory ends, some browsers give a picture with nothing in it, without a word. */
function isBlank(picture: ImageBitmap): boolean {
  if (picture.width < 1 || picture.height < 1) return true
  if (!canPaint()) return false
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: lookedPx, height: lookedPx })
  const painter = canvas.getContext('2d')
  if (painter === null) return true
  painter.drawImage(picture, 0, 0, lookedPx, lookedPx)
  const { data } = painter.getImageData(0, 0, lookedPx, lookedPx)
  return data.every((value, index) => index % 4 !== 3 || value === 0)
}

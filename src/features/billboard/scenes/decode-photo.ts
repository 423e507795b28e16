import {
  headerBytes,
  readPhotoHeader,
  type PhotoProblem,
} from '../../../../domain/billboard/scenes/photo-file'
import { photoPlan } from '../../../../domain/billboard/scenes/photo-plan'

type Decoded = { ok: true; picture: ImageBitmap } | { ok: false; problem: PhotoProblem }

/** A picture from a file of this device, upright; its type and size are known before it is decoded. */
export async function decodePhoto(file: File): Promise<Decoded> {
  try {
    const start = new Uint8Array(await file.slice(0, headerBytes).arrayBuffer())
    const header = readPhotoHeader(start)
    if (!header.ok) return header
    const plan = photoPlan(header.size)
    if (!plan.ok) return plan
    // The decoder is told what the bytes are, not what the name says.
    const picture = await createImageBitmap(file.slice(0, file.size, `image/${header.type}`), {
      imageOrientation: 'from-image',
      ...(plan.resizeWidth === null
        ? {}
        : { resizeWidth: plan.resizeWidth, resizeQuality: 'high' as const }),
    })
    return { ok: true, picture }
  } catch {
    return { ok: false, problem: 'damaged' }
  }
}

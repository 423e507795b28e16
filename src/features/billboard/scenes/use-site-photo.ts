import { useRef, useState } from 'react'
import type { Size } from '../../../../domain/billboard/format'
import type { Corners, Point } from '../../../../domain/billboard/homography'
import {
  firstCorners,
  photoCornersProblem,
  withCorner,
  type CornerIndex,
} from '../../../../domain/billboard/scenes/photo-corners'
import type { PhotoProblem } from '../../../../domain/billboard/scenes/photo-file'
import { decodePhoto } from './decode-photo'

export type SitePhoto = {
  picture: ImageBitmap
  size: Size
  /** The last corners that make a board: what is painted. */
  corners: Corners
  /** Where the handles are; something may be wrong with it. */
  wished: Corners
  problem: 'crossed' | 'too_flat' | null
}

export type SitePhotoState = {
  photo: SitePhoto | null
  problem: PhotoProblem | null
  busy: boolean
  take: (file: File, board: Size) => Promise<void>
  remove: () => void
  move: (index: CornerIndex, to: Point) => void
}

/** One photo of the site, decoded on this device and never sent; its corners are kept while the page is open. */
export function useSitePhoto(): SitePhotoState {
  const [photo, setPhoto] = useState<SitePhoto | null>(null)
  const [problem, setProblem] = useState<PhotoProblem | null>(null)
  const [busy, setBusy] = useState(false)
  const kept = useRef(new Map<string, Corners>())
  const [key, setKey] = useState('')
  const asked = useRef(0)

  async function take(file: File, board: Size): Promise<void> {
    asked.current += 1
    const turn = asked.current
    setBusy(true)
    const decoded = await decodePhoto(file)
    // Another photo was chosen, or this one removed, in the meantime.
    if (turn !== asked.current) {
      if (decoded.ok) decoded.picture.close()
      return
    }
    setBusy(false)
    setProblem(decoded.ok ? null : decoded.problem)
    if (!decoded.ok) return
    const { picture } = decoded
    const size = { width: picture.width, height: picture.height }
    const name = `${file.name} ${file.size} ${file.lastModified}`
    const corners = kept.current.get(name) ?? firstCorners(size, board)
    setKey(name)
    setPhoto({ picture, size, corners, wished: corners, problem: null })
  }

  function remove(): void {
    asked.current += 1
    setBusy(false)
    setProblem(null)
    setPhoto(null)
  }

  function move(index: CornerIndex, to: Point): void {
    if (photo === null) return
    const wished = withCorner(photo.wished, index, to)
    const wrong = photoCornersProblem(wished, photo.size)
    if (wrong === null) kept.current.set(key, wished)
    setPhoto({ ...photo, wished, problem: wrong, corners: wrong === null ? wished : photo.corners })
  }
  return { photo, problem, busy, take, remove, move }
}

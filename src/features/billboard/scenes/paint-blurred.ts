/**
 * Paints what is seen unsharply, in the units that the canvas has at the time. Safari knows no filters on a canvas:
 * there it is painted small and drawn large, which blurs about as much.
 */
export function paintBlurred(
  painter: CanvasRenderingContext2D,
  blurPx: number,
  paint: (painter: CanvasRenderingContext2D) => void,
): void {
  if (!(blurPx > 0.3)) return paint(painter)
  if (knowsFilters(painter)) {
    painter.filter = `blur(${blurPx.toFixed(1)}px)`
    paint(painter)
    painter.filter = 'none'
    return
  }
  const small = smallCanvas(painter, 1 + blurPx)
  if (small === null) return paint(painter)
  paint(small)
  const { width, height } = painter.canvas
  painter.save()
  painter.setTransform(1, 0, 0, 1, 0, 0)
  painter.imageSmoothingQuality = 'high'
  painter.drawImage(small.canvas, 0, 0, width, height)
  painter.restore()
}

function knowsFilters(painter: object): boolean {
  return 'filter' in painter
}

/** A canvas that many times smaller, in the same units. */
function smallCanvas(
  painter: CanvasRenderingContext2D,
  times: number,
): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(painter.canvas.width / times))
  canvas.height = Math.max(1, Math.round(painter.canvas.height / times))
  const small = canvas.getContext('2d')
  const { a, b, c, d, e, f } = painter.getTransform()
  small?.setTransform(a / times, b / times, c / times, d / times, e / times, f / times)
  return small
}

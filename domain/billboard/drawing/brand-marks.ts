import { siFacebook, siInstagram, siWhatsapp } from 'simple-icons'
import type { Box, Group, Ink, Path, Shape } from './commands'
import { transformPath } from './path-geometry'
import { readSvgPath } from './svg-path'

export type MarkName = 'whatsapp' | 'facebook' | 'instagram'

/** A mark in its own units: where its box starts, how big it is, and what fills it. `null` takes the ink of the place. */
export type Mark = {
  box: { x: number; y: number; width: number; height: number }
  shapes: readonly { path: Path; ink: Ink | null; rule: 'nonzero' | 'evenodd' }[]
}

const icons = { whatsapp: siWhatsapp, facebook: siFacebook, instagram: siInstagram }

/** A platform's mark from the icon package, unaltered; one colour. */
export function brandMark(name: MarkName): Mark {
  const path = readSvgPath(icons[name].path)
  if (path === null) throw new Error(`The icon package has no sound outline of ${name}.`)
  const box = { x: 0, y: 0, width: 24, height: 24 }
  return { box, shapes: [{ path, ink: null, rule: 'nonzero' }] }
}

/** The colour that the platform gives its mark. */
export function brandColour(name: MarkName): string {
  return `#${icons[name].hex}`
}

/** A mark inside a box, in the middle and never stretched: an altered mark is not allowed. */
export function markGroup(mark: Mark, place: Box, ink: Ink): Group {
  const scale = Math.min(place.widthMm / mark.box.width, place.heightMm / mark.box.height)
  const x = place.xMm + (place.widthMm - mark.box.width * scale) / 2 - mark.box.x * scale
  const y = place.yMm + (place.heightMm - mark.box.height * scale) / 2 - mark.box.y * scale
  const shapes = mark.shapes.map((shape): Shape => {
    const path = transformPath(shape.path, [scale, 0, 0, scale, x, y])
    return { path, ink: shape.ink ?? ink, rule: shape.rule }
  })
  return { role: 'mark', shapes }
}

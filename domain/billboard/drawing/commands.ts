/** A step of an outline: absolute, in millimetres, y down. Only what every writer and every canvas knows. */
export type PathCommand =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']

export type Path = readonly PathCommand[]

/** A colour for both worlds: `rgb` as `#25D366` for screens, `cmyk` from 0 to 1 for the press. */
export type Ink = { rgb: string; cmyk: readonly [number, number, number, number] }

/** A filled outline. There are no strokes and nothing is see-through, so a press can take every shape as it is. */
export type Shape = {
  ink: Ink
  path: Path
  rule?: 'nonzero' | 'evenodd'
  /** What the eye reads in this shape, when it is a letter. */
  characters?: string
}

/** What a group of shapes is for. Checks and tests read a drawing by these words. */
export type GroupRole =
  | 'ground'
  | 'phrase'
  | 'sign'
  | 'handle'
  | 'mark'
  | 'qr'
  | 'draft'
  | 'receipt'
  | 'slug'

/** `drawnOrder`: the characters of a text from the left to the right, as the eye meets them. */
export type Group = { role: GroupRole; shapes: readonly Shape[]; drawnOrder?: string }

/**
 * An artwork as data: the preview and every file are made of the same groups, painted in this order. The origin is
 * the upper left corner of the trimmed sheet; what bleeds has negative coordinates.
 */
export type Drawing = {
  widthMm: number
  heightMm: number
  bleedMm: { x: number; y: number }
  groups: readonly Group[]
}

/** A rectangle in millimetres. */
export type Box = { xMm: number; yMm: number; widthMm: number; heightMm: number }

/** The sheet after the cut, or with what is cut away. */
export type Area = 'trim' | 'bleed'

/** The rectangle of an area in the coordinates of the drawing. */
export function areaOf(drawing: Drawing, area: Area): Box {
  const bleed = area === 'bleed' ? drawing.bleedMm : { x: 0, y: 0 }
  return {
    xMm: -bleed.x,
    yMm: -bleed.y,
    widthMm: drawing.widthMm + 2 * bleed.x,
    heightMm: drawing.heightMm + 2 * bleed.y,
  }
}

/** The same drawing with more on top. */
export function withGroups(drawing: Drawing, ...groups: readonly Group[]): Drawing {
  return { ...drawing, groups: [...drawing.groups, ...groups] }
}

import { averageIndex } from './reading-distance'

export type LetterCase = 'mixed' | 'capitals' | 'small' | 'hebrew'

/** What the letters look like and from where they are seen. */
export type Sight = {
  letterCase: LetterCase
  /** Height of a small x for each unit of capital height; only read for `small`. */
  xHeightPerCap: number
  /** WCAG contrast of what is drawn, 1 to 21. */
  contrast: number
  /** Thickness of a stem for each unit of capital height. */
  stemPerCap: number
  /** Between the line of sight and the board's normal, in degrees. */
  angleDegrees: number
  light: 'day' | 'night_lit' | 'night_unlit'
}

export type IndexFactors = {
  case: number
  contrast: number
  stroke: number
  angle: number
  night: number
}

const lowestIndex = 5

/**
 * F4: the factors that lower the average index. All but the one for capitals are our assumptions (billboard.md 2.2)
 * and are shown as such. A factor of 0 means that it cannot be read at all.
 */
export function indexFactors(sight: Sight): IndexFactors {
  return {
    case: caseFactor(sight),
    contrast: contrastFactor(sight.contrast),
    stroke: strokeFactor(sight.stemPerCap),
    angle: Math.max(0, Math.cos((sight.angleDegrees * Math.PI) / 180)),
    night: nightFactors[sight.light],
  }
}

/** F4: the index after all factors, 5 at least; 0 when one of them says that it cannot be read. */
export function effectiveIndex(factors: IndexFactors): number {
  const product = factors.case * factors.contrast * factors.stroke * factors.angle * factors.night
  // cos 90° is not quite 0.
  return product < 1e-9 ? 0 : Math.max(lowestIndex, averageIndex * product)
}

const nightFactors = { day: 1, night_lit: 0.85, night_unlit: 0 } as const

function caseFactor({ letterCase, xHeightPerCap }: Sight): number {
  if (letterCase === 'mixed') return 1
  // Capitals by 25/29 (billboard.md 2.1). For Hebrew no index was found: as capitals.
  return letterCase === 'small' ? Math.min(1, xHeightPerCap / 0.75) : 0.86
}

function contrastFactor(contrast: number): number {
  if (contrast >= 7) return 1
  if (contrast >= 4.5) return 0.85
  return contrast >= 3 ? 0.65 : 0
}

function strokeFactor(stem: number): number {
  if (stem >= 0.15 && stem <= 0.23) return 1
  return stem >= 0.1 && stem <= 0.28 ? 0.85 : 0.7
}

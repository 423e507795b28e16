import { cornersOf, fitted } from './board-corners'
import type { PlaceScene, SceneShape } from './place-scene'
import type { SceneInk } from './scene-inks'
import { ellipse, polygon, rectangle, rim, rounded, tree } from './scene-shapes'

/** A lit poster at the end of a bus shelter, in a street. */
export function shelter(aspect: number): PlaceScene {
  const box = fitted({ x: 930, y: 230, width: 480, height: 590 }, aspect)
  const corners = cornersOf(box)
  return {
    corners,
    behind: [
      ...houses,
      ...pavement,
      rectangle('glass', [260, 250], [640, 520], 'glassDark'),
      rectangle('frameLight', [470, 250], [6, 520]),
      rectangle('frameLight', [690, 250], [6, 520]),
      rectangle('wood', [330, 690], [430, 22]),
      rectangle('frame', [360, 712], [14, 136]),
      rectangle('frame', [710, 712], [14, 136]),
      rectangle('frame', [246, 210], [16, 640]),
      rectangle('frame', [898, 210], [16, 640]),
      ellipse('shade', [1170, 856], [280, 14]),
      rectangle('frame', [box.x + box.width / 2 - 60, 800], [120, 56]),
      rim('frame', corners, 24),
      rim('lamp', corners, 4),
      polygon('frame', [210, 190], [930, 190], [910, 216], [230, 216]),
      rectangle('lamp', [300, 216], [540, 7]),
    ],
    front: [],
  }
}

/** A bench whose back is the board. */
export function bench(aspect: number): PlaceScene {
  const box = fitted({ x: 290, y: 470, width: 1020, height: 250 }, aspect)
  const corners = cornersOf(box)
  const { x, width } = box
  return {
    corners,
    behind: [
      ...houses,
      ...tree([150, 830], 420),
      ...tree([1480, 830], 360),
      ...pavement,
      ellipse('shade', [800, 905], [width * 0.58, 16]),
      ...[x + 40, x + width - 64].map((left) => rectangle('frame', [left, 700], [24, 205])),
      rim('frame', corners, 12),
    ],
    front: [
      rounded('wood', [x - 20, 752], [width + 40, 34], 10),
      rounded('woodDark', [x - 20, 792], [width + 40, 30], 10),
    ],
  }
}

/** A shop with its door; the board is on the glass. */
export function shopWindow(aspect: number): PlaceScene {
  const glass = { x: 150, y: 270, width: 940, height: 480 }
  const stripes = Array.from({ length: 13 }, (_, index) => 100 + index * 108)
  return {
    corners: cornersOf(fitted({ x: 180, y: 296, width: 880, height: 428 }, aspect)),
    behind: [
      rectangle('houseC', [0, 0], [1600, 860]),
      ...windowsAt('frameLight', [180, 520, 860, 1200], -30, [190, 110]),
      ...pavement,
      rounded('frame', [110, 150], [1390, 700], 12),
      rectangle('shopWindow', [glass.x, glass.y], [glass.width, glass.height]),
      rectangle('plinth', [150, 766], [940, 84]),
      rectangle('shopWindow', [1150, 270], [300, 500]),
      rectangle('woodDark', [1150, 770], [300, 80]),
      rectangle('frame', [1296, 270], [8, 580]),
      ellipse('lamp', [1330, 560], [9, 30]),
      ...stripes.map((left, index) =>
        polygon(
          index % 2 === 0 ? 'awning' : 'awningLight',
          [left + 10, 130],
          [left + 118, 130],
          [left + 108, 250],
          [left, 250],
        ),
      ),
    ],
    front: [],
  }
}

const houses: readonly SceneShape[] = [
  rectangle('skyHigh', [0, 0], [1600, 820], 'skyLow'),
  ...house('houseA', 0, 90, 430),
  ...house('houseB', 430, 20, 520),
  ...house('houseC', 950, 120, 380),
  ...house('houseA', 1330, 50, 270),
]

const pavement: readonly SceneShape[] = [
  rectangle('pavement', [0, 820], [1600, 120], 'pavementNear'),
  rectangle('kerb', [0, 934], [1600, 14]),
  rectangle('road', [0, 948], [1600, 52], 'roadNear'),
]

function house(ink: SceneInk, x: number, top: number, width: number): SceneShape[] {
  const count = Math.floor((width - 40) / 110)
  const columns = Array.from(
    { length: count },
    (_, index) => x + (width * (index + 0.5)) / count - 32,
  )
  return [
    rectangle(ink, [x, top], [width, 820 - top]),
    ...[60, 220, 380].flatMap((down) => windowsAt('pane', columns, top + down, [64, 100])),
  ]
}

function windowsAt(
  ink: SceneInk,
  columns: readonly number[],
  y: number,
  size: readonly [number, number],
): SceneShape[] {
  return columns.map((x) => rectangle(ink, [x, y], size))
}

/** A street without anything in it yet. */
export const streetSide: readonly SceneShape[] = [...houses, ...pavement]

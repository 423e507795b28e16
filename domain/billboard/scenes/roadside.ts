import { cornersOf, fitted, turnedCorners } from './board-corners'
import type { PlaceScene, SceneShape } from './place-scene'
import { ellipse, hill, middleOf, polygon, rectangle, rim, tree } from './scene-shapes'

/** A bulletin on its post beside a highway. */
export function highway(aspect: number): PlaceScene {
  const box = fitted({ x: 590, y: 110, width: 960, height: 420 }, aspect)
  const corners = turnedCorners(box, { door: -20 })
  const { x } = middleOf(corners)
  const bottom = box.y + box.height
  return {
    corners,
    behind: [
      ...openCountry,
      ...carriageway,
      ...tree([1500, 770], 150),
      ...tree([1400, 745], 110),
      ellipse('fieldNear', [x, 812], [120, 18]),
      rectangle('steel', [x - 17, bottom], [34, 812 - bottom]),
      rectangle('frame', [x + 4, bottom], [13, 812 - bottom]),
      rim('frame', corners, 9),
      rectangle('steel', [x - box.width * 0.4, bottom + 12], [box.width * 0.8, 9]),
      ...[-0.3, 0, 0.3].map((share) =>
        rectangle('lamp', [x + share * box.width - 16, bottom + 22], [32, 8]),
      ),
    ],
    front: [],
  }
}

const openCountry: readonly SceneShape[] = [
  rectangle('skyHigh', [0, 0], [1600, 660], 'skyLow'),
  ellipse('cloud', [270, 170], [150, 22]),
  ellipse('cloud', [350, 150], [90, 20]),
  ellipse('cloud', [1130, 70], [120, 16]),
  hill('farHill', 560, 500, 590, 700),
  hill('hill', 640, 590, 560, 720),
  rectangle('field', [0, 640], [1600, 360], 'fieldNear'),
]

const carriageway: readonly SceneShape[] = [
  polygon('road', [452, 640], [476, 640], [1010, 1000], [-120, 1000]),
  polygon('paint', [453, 640], [455, 640], [-60, 1000], [-90, 1000]),
  polygon('paint', [473, 640], [475, 640], [985, 1000], [955, 1000]),
  ...[0.03, 0.1, 0.24, 0.5, 0.9].map((near) => dash(near, near * 1.35)),
  ...tree([80, 705], 120),
  ...tree([190, 690], 80),
  ...tree([255, 678], 56),
]

/** A stroke of the middle line between two depths: 0 at the horizon, 1 at the lower edge. */
function dash(from: number, to: number): SceneShape {
  const x = (share: number) => 464 - 19 * share
  const y = (share: number) => 640 + 360 * share
  return polygon(
    'paint',
    [x(from) - 9 * from, y(from)],
    [x(from) + 9 * from, y(from)],
    [x(to) + 9 * to, y(to)],
    [x(to) - 9 * to, y(to)],
  )
}

/** Posters on a wall of bricks, with lamps above. */
export function brickWall(aspect: number): PlaceScene {
  const box = fitted({ x: 230, y: 130, width: 1140, height: 600 }, aspect)
  const corners = cornersOf(box)
  const lamps = [0.18, 0.5, 0.82].map((share) => box.x + share * box.width)
  return {
    corners,
    behind: [
      rectangle('brick', [0, 0], [1600, 830]),
      ...bricks,
      rectangle('plinth', [0, 800], [1600, 40]),
      rectangle('pavement', [0, 840], [1600, 110], 'pavementNear'),
      rectangle('kerb', [0, 940], [1600, 14]),
      rectangle('road', [0, 954], [1600, 46]),
      rim('mortar', corners, 26),
      rim('frame', corners, 14),
      ...lamps.flatMap((x) => [
        rectangle('frame', [x - 3, box.y - 60], [6, 48]),
        rectangle('lamp', [x - 34, box.y - 66], [68, 12]),
      ]),
    ],
    front: [],
  }
}

const bricks: readonly SceneShape[] = Array.from({ length: 20 }, (_, row) => row * 40).flatMap(
  (y, row) => [
    rectangle('mortar', [0, y + 37], [1600, 3]),
    ...Array.from({ length: 16 }, (__, column) =>
      rectangle('mortar', [column * 104 + (row % 2) * 52, y], [3, 38]),
    ),
  ],
)

/** A banner on a fence of bars, a site behind it. */
export function fence(aspect: number): PlaceScene {
  const box = fitted({ x: 240, y: 290, width: 1120, height: 440 }, aspect)
  const corners = cornersOf(box)
  const bars = Array.from({ length: 27 }, (_, index) => index * 62)
  return {
    corners,
    behind: [
      ...openCountry,
      ...tree([160, 690], 330),
      ...tree([1430, 700], 380),
      ...tree([880, 660], 240),
      rectangle('pavement', [0, 820], [1600, 180], 'pavementNear'),
      ...bars.map((x) => rectangle('frame', [x, 240], [11, 600])),
      rectangle('frame', [0, 276], [1600, 14]),
      rectangle('frame', [0, 770], [1600, 14]),
      rim('frameLight', corners, 5),
    ],
    front: corners.map(({ x, y }) =>
      ellipse('steel', [x + (x < 800 ? 14 : -14), y + (y < 510 ? 14 : -14)], [7, 7]),
    ),
  }
}

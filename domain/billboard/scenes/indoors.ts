import { cornersOf, fitted, turnedCorners } from './board-corners'
import type { PlaceScene, SceneShape } from './place-scene'
import { ellipse, polygon, rectangle, rim, rounded } from './scene-shapes'

const room: readonly SceneShape[] = [
  rectangle('wall', [0, 0], [1600, 760], 'wallLow'),
  rectangle('frameLight', [0, 748], [1600, 14]),
  rectangle('floor', [0, 760], [1600, 240], 'floorNear'),
]

const plant: readonly SceneShape[] = [
  ellipse('shade', [1290, 868], [110, 12]),
  ...[-62, -20, 24, 66].map((lean) =>
    polygon('tree', [1290, 760], [1290 + lean * 2, 440 + Math.abs(lean)], [1305 + lean, 760]),
  ),
  polygon('woodDark', [1230, 740], [1350, 740], [1330, 868], [1250, 868]),
]

/** A roll-up stands on the floor of a hall. */
export function rollUp(aspect: number): PlaceScene {
  const box = fitted({ x: 440, y: 70, width: 620, height: 800 }, aspect)
  const [x, bottom] = [box.x, box.y + box.height]
  return {
    corners: cornersOf(box),
    behind: [
      ...room,
      ...plant,
      ellipse('shade', [x + box.width / 2, bottom + 34], [box.width * 0.66, 14]),
      rectangle('steel', [x - 4, box.y - 12], [box.width + 8, 14]),
    ],
    front: [
      rounded('steel', [x - 22, bottom - 6], [box.width + 44, 36], 10),
      rectangle('frame', [x - 22, bottom + 20], [box.width + 44, 6]),
    ],
  }
}

/** A screen on the wall of a hall or a shop. */
export function wallScreen(aspect: number): PlaceScene {
  const corners = cornersOf(fitted({ x: 300, y: 90, width: 820, height: 580 }, aspect))
  return { corners, behind: [...room, ...plant, rim('frame', corners, 20)], front: [] }
}

/** A flyer or a card lies on a table, beside a cup. */
export function table(aspect: number): PlaceScene {
  const box = fitted({ x: 330, y: 130, width: 760, height: 720 }, aspect)
  const corners = turnedCorners(box, { lid: 38, door: -4 })
  const planks = [180, 400, 620, 840]
  return {
    corners,
    behind: [
      rectangle('wood', [0, 0], [1600, 1000], 'woodDark'),
      ...planks.map((y) => rectangle('woodDark', [0, y], [1600, 4])),
      rim('woodDark', corners, 10),
      ellipse('woodDark', [1340, 330], [190, 120]),
      ellipse('body', [1330, 312], [180, 114]),
      ellipse('bodyShade', [1330, 300], [110, 70]),
      ellipse('trunk', [1330, 306], [94, 58]),
    ],
    front: [],
  }
}

/** A phone: a story fills it, everything else stands in a feed. */
export function phone(aspect: number): PlaceScene {
  const [x, y, width, height] = [596, 60, 408, 870]
  const story = aspect < 0.7
  const area = story
    ? { x: x + 14, y: y + 14, width: width - 28, height: height - 28 }
    : { x: x + 14, y: y + 150, width: width - 28, height: 520 }
  return {
    corners: cornersOf(fitted(area, aspect)),
    behind: [
      rectangle('backdropHigh', [0, 0], [1600, 1000], 'backdropLow'),
      ellipse('backdropLow', [800, 955], [330, 20]),
      rounded('frame', [x - 8, y - 8], [width + 16, height + 16], 66),
      rounded('tyre', [x, y], [width, height], 58),
      ...(story ? [] : feed(x + 14, y + 14, width - 28, height - 28)),
    ],
    front: [rounded('tyre', [754, y + 24], [92, 22], 11)],
  }
}

function feed(x: number, y: number, width: number, height: number): SceneShape[] {
  return [
    rounded('paper', [x, y], [width, height], 46),
    ellipse('quiet', [x + 48, y + 92], [26, 26]),
    rounded('quiet', [x + 88, y + 76], [150, 14], 7),
    rounded('quiet', [x + 88, y + 98], [96, 12], 6),
    rounded('quiet', [x + 24, y + height - 130], [width - 90, 14], 7),
    rounded('quiet', [x + 24, y + height - 104], [width - 150, 14], 7),
  ]
}

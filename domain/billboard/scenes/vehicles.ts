import type { Point } from '../homography'
import { fitted, movedPath, turnedCorners, turnedPoint } from './board-corners'
import type { PlaceScene, SceneShape } from './place-scene'
import { ellipse, polygon, rectangle, rounded } from './scene-shapes'
import { streetSide } from './street'

/** A van at the kerb, seen a little from behind. */
export function van(aspect: number): PlaceScene {
  return parked(fitted({ x: 200, y: 360, width: 800, height: 350 }, aspect), 14, [
    ellipse('shade', [800, 880], [660, 18]),
    rounded('body', [150, 300], [1010, 540], 40),
    polygon('body', [1120, 320], [1200, 330], [1330, 560], [1440, 610], [1450, 840], [1120, 840]),
    polygon('glassDark', [1170, 372], [1210, 380], [1300, 548], [1170, 548]),
    rectangle('bodyShade', [150, 770], [1300, 70]),
    rectangle('bodyShade', [1130, 350], [4, 440]),
    rectangle('lamp', [1418, 650], [30, 44]),
    rectangle('mortar', [152, 620], [18, 90]),
    ...wheel(370),
    ...wheel(1260),
  ])
}

/** A bus that stands at a stop. */
export function bus(aspect: number): PlaceScene {
  const panes = Array.from({ length: 8 }, (_, index) => 110 + index * 168)
  return parked(fitted({ x: 320, y: 500, width: 880, height: 260 }, aspect), 10, [
    ellipse('shade', [800, 885], [740, 18]),
    rounded('body', [70, 190], [1460, 660], 46),
    ...panes.map((x) => rounded('glassDark', [x, 250], [150, 210], 12)),
    rectangle('awning', [70, 800], [1460, 50]),
    rounded('glass', [1340, 500], [130, 300], 8),
    rectangle('lamp', [1496, 720], [32, 34]),
    ...wheel(300),
    ...wheel(1230),
  ])
}

function parked(
  box: ReturnType<typeof fitted>,
  door: number,
  vehicle: readonly SceneShape[],
): PlaceScene {
  // All of the vehicle turns around the middle of the board, which is what the corners turn around.
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const turn = (point: Point) => turnedPoint(point, middle, { door })
  return {
    corners: turnedCorners(box, { door }),
    behind: [
      ...streetSide,
      ...vehicle.map((shape) => ({ ...shape, path: movedPath(shape.path, turn) })),
    ],
    front: [],
  }
}

function wheel(x: number): SceneShape[] {
  return [
    ellipse('tyre', [x, 820], [88, 88]),
    ellipse('steel', [x, 820], [48, 48]),
    ellipse('frame', [x, 820], [14, 14]),
  ]
}

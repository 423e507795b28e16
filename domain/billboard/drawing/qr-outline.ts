import type { Path, PathCommand } from './commands'

/** Corners of modules, counted from the upper left one. */
type Corner = { x: number; y: number }

/**
 * The dark modules as outlines around each joined area, in modules. Squares side by side would show hairlines between
 * them on screens and in some presses.
 */
export function outlineModules(modules: readonly (readonly boolean[])[]): Path {
  const edges = darkEdges(modules)
  const path: PathCommand[] = []
  for (const start of edges.keys()) {
    while ((edges.get(start)?.length ?? 0) > 0) path.push(...ring(edges, start))
  }
  return path
}

type Edges = Map<string, Corner[]>

/** Every side between dark and light, with the dark on its right. */
function darkEdges(modules: readonly (readonly boolean[])[]): Edges {
  const edges: Edges = new Map()
  const dark = (x: number, y: number): boolean => modules[y]?.[x] ?? false
  const add = (from: Corner, to: Corner): void => {
    edges.set(keyOf(from), [...(edges.get(keyOf(from)) ?? []), to])
  }
  for (const [y, row] of modules.entries()) {
    for (const x of row.keys()) {
      if (!dark(x, y)) continue
      if (!dark(x, y - 1)) add({ x, y }, { x: x + 1, y })
      if (!dark(x + 1, y)) add({ x: x + 1, y }, { x: x + 1, y: y + 1 })
      if (!dark(x, y + 1)) add({ x: x + 1, y: y + 1 }, { x, y: y + 1 })
      if (!dark(x - 1, y)) add({ x, y: y + 1 }, { x, y })
    }
  }
  return edges
}

function keyOf({ x, y }: Corner): string {
  return `${x} ${y}`
}

/** One closed outline, used up from the edges; corners in a straight line are left out. */
function ring(edges: Edges, start: string): PathCommand[] {
  const corners: Corner[] = []
  let key = start
  do {
    const next = edges.get(key)?.pop()
    if (next === undefined) break
    corners.push(next)
    key = keyOf(next)
  } while (key !== start)
  const turns = corners.filter((corner, index) => {
    const before = corners.at(index - 1)
    const after = corners[(index + 1) % corners.length]
    return (
      !(before?.x === corner.x && after?.x === corner.x) &&
      !(before?.y === corner.y && after?.y === corner.y)
    )
  })
  return [...turns.map(({ x, y }, index): PathCommand => [index === 0 ? 'M' : 'L', x, y]), ['Z']]
}

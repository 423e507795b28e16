import { expect, test } from 'vitest'
import { inkOf } from '../../../domain/billboard/drawing/inks'
import { groundOf, rectanglePath } from '../../../domain/billboard/drawing/path-geometry'
import type { Drawing, GroupRole } from '../../../domain/billboard/drawing/commands'
import { paintLit } from './paint-glow'

/** A ground, a letter of 300 mm and a mark. */
function boardOf(letters: string, ground: string): Drawing {
  const sheet = { widthMm: 1000, heightMm: 500, bleedMm: { x: 0, y: 0 }, groups: [] }
  const ink = inkOf(letters)
  const box = { xMm: 100, yMm: 100, widthMm: 50, heightMm: 300 }
  const shapes = [{ ink, path: rectanglePath(box) }]
  return {
    ...sheet,
    groups: [
      groundOf(sheet, inkOf(ground)),
      { role: 'handle', shapes },
      { role: 'mark', shapes },
      { role: 'draft', shapes },
    ],
  }
}

function painted(drawing: Drawing, night: boolean) {
  const painter = { shadowColor: 'transparent', shadowBlur: 0 }
  const seen: [roles: GroupRole[], colour: string, blur: number][] = []
  paintLit(painter, drawing, { night, pxPerMm: 0.5 }, ({ groups }) => {
    seen.push([groups.map(({ role }) => role), painter.shadowColor, painter.shadowBlur])
  })
  expect(painter).toEqual({ shadowColor: 'transparent', shadowBlur: 0 })
  return seen
}

test('at night light letters glow by 0.03 of their height, and nothing else does', () => {
  expect(painted(boardOf('#FFFFFF', '#0B2545'), true)).toEqual([
    [['ground'], 'transparent', 0],
    [['handle'], '#FFFFFF', 9],
    [['mark'], 'transparent', 0],
    [['draft'], 'transparent', 0],
  ])
})

test('dark letters do not glow, and by day none do', () => {
  const dark = painted(boardOf('#111B21', '#25D366'), true)
  expect(dark.map(([, colour]) => colour)).toEqual(Array(4).fill('transparent'))
  expect(painted(boardOf('#FFFFFF', '#0B2545'), false)).toEqual([
    [['ground', 'handle', 'mark', 'draft'], 'transparent', 0],
  ])
})

import { expect, it } from 'vitest'
import { matching, type PaletteItem } from './palette-item'

const item = (text: string): PaletteItem => ({ id: text, group: 'pages', text, run: () => {} })
const items = ['Lines', 'Switch to Hebrew', 'עברית'].map(item)

it.each([
  ['', 3],
  ['  ', 3],
  ['LINE', 1],
  ['hebrew switch', 1],
  ['עבר', 1],
  ['nothing', 0],
])('“%s” finds %i', (search, count) => {
  expect(matching(items, search)).toHaveLength(count)
})

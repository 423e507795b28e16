import type { ReactNode } from 'react'

export const paletteGroups = ['pages', 'actions', 'lines', 'requests', 'customers'] as const
export type PaletteGroup = (typeof paletteGroups)[number]

/** One thing to go to or to do. */
export type PaletteItem = {
  id: string
  group: PaletteGroup
  /** What is searched, in plain text. */
  text: string
  /** What is shown; the text when left out. */
  label?: ReactNode
  /** Beside it, quieter. */
  hint?: ReactNode
  run: () => void
}

/** The items that hold every word of the search, in any order and letter case. */
export function matching(items: readonly PaletteItem[], search: string): PaletteItem[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return items.filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)))
}

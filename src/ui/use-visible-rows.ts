import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Below this all rows are drawn: find-in-page and print then see them all. */
const drawnWhole = 120

/** What a screen shows of a table at once: these are drawn first. */
const firstScreen = 8

/** Which rows to draw for the place the page is scrolled to, and the height of what is left out. */
export function useVisibleRows(count: number, rowHeight: number) {
  const tableRef = useRef<HTMLTableElement>(null)
  const [scrollMargin, setScrollMargin] = useState(0)
  const enabled = count > drawnWhole

  useLayoutEffect(() => {
    // Where all is drawn nobody asks: measuring would lay the whole page out at once, and draw it again.
    if (!enabled) return
    const top = tableRef.current?.getBoundingClientRect().top ?? 0
    setScrollMargin(Math.round(top + window.scrollY))
  }, [enabled])

  const virtualizer = useWindowVirtualizer({
    count,
    enabled,
    estimateSize: () => rowHeight,
    measureElement: (row) => outerHeight(row) || rowHeight,
    overscan: 10,
    scrollMargin,
    // React may then draw rows together with other work, instead of at once inside each scroll event.
    useFlushSync: false,
  })
  const drawn = useInPieces(count)
  if (!enabled)
    return {
      tableRef,
      visible: [...Array(drawn).keys()],
      above: 0,
      below: (count - drawn) * rowHeight,
      measure: undefined,
    }

  const items = virtualizer.getVirtualItems()
  const first = items[0]
  const last = items.at(-1)
  return {
    tableRef,
    visible: items.map((item) => item.index),
    above: first === undefined ? 0 : first.start - scrollMargin,
    below: last === undefined ? 0 : virtualizer.getTotalSize() - (last.end - scrollMargin),
    measure: virtualizer.measureElement,
  }
}

/** The first screen at once, the rest in pieces after it, so that a tap is answered while a long list is drawn. */
function useInPieces(count: number): number {
  const [whole, setWhole] = useState(false)
  useEffect(() => startTransition(() => setWhole(true)), [])
  return whole ? count : Math.min(count, firstScreen)
}

/** With the gap below it: on a phone rows are cards. 0 while the page is not shown. */
function outerHeight(row: Element): number {
  const { height } = row.getBoundingClientRect()
  return height === 0 ? 0 : height + Number.parseFloat(getComputedStyle(row).marginBlockEnd)
}

import { useEffect, useRef } from 'react'
import type { Drawing } from '../../../domain/billboard/drawing/commands'
import { paintTo } from '../../../domain/billboard/drawing/paint'
import type { Box } from '../../../domain/billboard/format'
import { paintLit } from './paint-glow'
import classes from './studio.module.css'

type ArtworkCanvasProps = {
  drawing: Drawing
  /** What is to be read on it, for those who do not see it. */
  label: string
  longSidePx: number
  /** At night light letters glow. */
  light?: 'day' | 'night'
  /** The safe area, where it is to be shown. */
  safe?: Box | undefined
}

/** Browsers without pictures, and the one of the tests, still show all words of the page. */
export function canPaint(): boolean {
  return 'CanvasRenderingContext2D' in window
}

/** The drawing as the files have it, painted in one frame after what it shows has changed. */
export function ArtworkCanvas(props: ArtworkCanvasProps) {
  const { drawing, label, longSidePx, light = 'day', safe } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const scale = longSidePx / Math.max(drawing.widthMm, drawing.heightMm)
  const widthPx = Math.max(1, Math.round(drawing.widthMm * scale))
  const heightPx = Math.max(1, Math.round(drawing.heightMm * scale))
  useEffect(() => {
    if (!canPaint()) return undefined
    const frame = requestAnimationFrame(() => {
      const painter = canvas.current?.getContext('2d')
      if (!painter) return
      paintLit(painter, drawing, { night: light === 'night', pxPerMm: scale }, (part) =>
        paintTo(painter, part, { widthPx, heightPx }),
      )
      if (safe !== undefined) paintGuides(painter, safe, scale)
    })
    return () => cancelAnimationFrame(frame)
  }, [drawing, widthPx, heightPx, light, safe, scale])
  return (
    <canvas
      ref={canvas}
      className={classes.canvas}
      width={widthPx}
      height={heightPx}
      role="img"
      aria-label={label}
    />
  )
}

/** Dark and light dashes beside each other are seen on every ground. */
function paintGuides(painter: CanvasRenderingContext2D, safe: Box, scale: number): void {
  const dash = 10
  for (const [colour, offset] of [
    ['#000000', 0],
    ['#FFFFFF', dash],
  ] as const) {
    painter.strokeStyle = colour
    painter.lineWidth = 2
    painter.setLineDash([dash, dash])
    painter.lineDashOffset = offset
    painter.strokeRect(safe.x * scale, safe.y * scale, safe.width * scale, safe.height * scale)
    painter.strokeRect(1, 1, painter.canvas.width - 2, painter.canvas.height - 2)
  }
  painter.setLineDash([])
}

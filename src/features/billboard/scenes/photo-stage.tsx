import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import type { Drawing } from '../../../../domain/billboard/drawing/commands'
import type { Point } from '../../../../domain/billboard/homography'
import type { CornerIndex } from '../../../../domain/billboard/scenes/photo-corners'
import { useFormat } from '../../../i18n/format'
import { useText } from '../../../i18n/use-text'
import { useAnnounce } from '../../../ui/announcer'
import { canPaint } from '../artwork-canvas'
import { paintPhoto, smallerOf } from './paint-photo'
import classes from './scenes.module.css'
import type { SitePhoto } from './use-site-photo'

type PhotoStageProps = {
  taken: SitePhoto
  drawing: Drawing
  label: string
  onMove: (index: CornerIndex, to: Point) => void
}

/** The photo with the artwork in it, and a handle at each corner. */
export function PhotoStage({ taken, drawing, label, onMove }: PhotoStageProps) {
  const stage = useRef<HTMLDivElement>(null)
  const { wished, problem } = taken
  return (
    // The picture is the same in every language: left is left.
    <div ref={stage} className={classes.photo} dir="ltr">
      <PhotoCanvas taken={taken} drawing={drawing} label={label} />
      <svg className={classes.outline} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden>
        <polygon
          data-wrong={problem !== null}
          points={wished.map(({ x, y }) => `${x},${y}`).join(' ')}
        />
      </svg>
      {([0, 1, 2, 3] as const).map((index) => (
        <Corner
          key={index}
          index={index}
          at={wished[index]}
          wrong={problem !== null}
          onMove={(to) => onMove(index, to)}
          onDrag={({ clientX, clientY }) => {
            const box = stage.current?.getBoundingClientRect()
            if (box === undefined || box.width === 0 || box.height === 0) return
            const [x, y] = [(clientX - box.left) / box.width, (clientY - box.top) / box.height]
            onMove(index, { x, y })
          }}
        />
      ))}
    </div>
  )
}

type PhotoCanvasProps = Pick<PhotoStageProps, 'taken' | 'drawing' | 'label'>

function PhotoCanvas({ taken, drawing, label }: PhotoCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { picture, size, corners } = taken
  const small = smallerOf(size, 1400)
  useEffect(() => {
    if (!canPaint()) return undefined
    const frame = requestAnimationFrame(() => {
      const painter = canvas.current?.getContext('2d')
      if (painter) paintPhoto(painter, { picture, corners }, drawing)
    })
    return () => cancelAnimationFrame(frame)
  }, [picture, corners, drawing])
  return (
    <canvas
      ref={canvas}
      className={classes.scene}
      width={small.width}
      height={small.height}
      role="img"
      aria-label={label}
    />
  )
}

const steps: Partial<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

const cornerNames = ['upper_left', 'upper_right', 'lower_right', 'lower_left'] as const

type CornerProps = {
  index: CornerIndex
  at: Point
  wrong: boolean
  onMove: (to: Point) => void
  onDrag: (event: PointerEvent) => void
}

/** Dragged, or moved by the arrow keys: half a percent, with Shift five. */
function Corner({ index, at, wrong, onMove, onDrag }: CornerProps) {
  const t = useText()
  const announce = useAnnounce()
  const { number } = useFormat()
  const percent = (value: number) => number(Math.round(value * 1000) / 10)
  const place = ({ x, y }: Point) =>
    t('studio.photo.position', { across: percent(x), down: percent(y) })

  function press(event: KeyboardEvent): void {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const by = event.shiftKey ? 0.05 : 0.005
    const within = (value: number) => Math.min(1, Math.max(0, value))
    const to = { x: within(at.x + step.x * by), y: within(at.y + step.y * by) }
    onMove(to)
    announce(place(to))
  }
  return (
    <button
      type="button"
      className={classes.corner}
      data-wrong={wrong}
      style={{ insetInlineStart: `${at.x * 100}%`, insetBlockStart: `${at.y * 100}%` }}
      aria-label={`${t(`studio.photo.corner.${cornerNames[index]}`)}: ${place(at)}`}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(event)
      }}
    />
  )
}

import { useEffect, useMemo, useRef } from 'react'
import type { Drawing } from '../../../../domain/billboard/drawing/commands'
import type { Format } from '../../../../domain/billboard/format'
import { boardMm } from '../../../../domain/billboard/formats'
import type { Light } from '../../../../domain/billboard/scenes/scene-inks'
import { sceneKindOf, sceneOf } from '../../../../domain/billboard/scenes/scene-of'
import { stageSize } from '../../../../domain/billboard/scenes/place-scene'
import { canPaint } from '../artwork-canvas'
import classes from './scenes.module.css'
import { paintScene } from './paint-scene'

type SceneCanvasProps = {
  format: Format
  /** `null` for a board with nothing on it yet. */
  drawing: Drawing | null
  light: Light
  label: string
  widthPx: number
}

/** The artwork where boards of its format stand, painted with each change. */
export function SceneCanvas({ format, drawing, light, label, widthPx }: SceneCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const picture = useMemo(() => {
    const { width, height } = boardMm(format)
    const key = `${sceneKindOf(format)} ${width}:${height}`
    return { scene: sceneOf(format), key, light }
  }, [format, light])
  useEffect(() => {
    // At once and not in the next frame: what follows more slowly would come before it.
    const painter = canPaint() ? canvas.current?.getContext('2d') : null
    if (painter) paintScene(painter, picture, drawing)
  }, [picture, drawing, widthPx])
  return (
    <canvas
      ref={canvas}
      className={classes.scene}
      width={widthPx}
      height={Math.round((widthPx * stageSize.height) / stageSize.width)}
      role="img"
      aria-label={label}
    />
  )
}

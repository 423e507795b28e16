import { useEffect, useRef } from 'react'
import { stageSize } from '../../../../domain/billboard/scenes/place-scene'
import { canPaint } from '../artwork-canvas'
import type { Drive } from './use-drive'
import { paintDrive } from './paint-drive'
import classes from './scenes.module.css'

type DriveCanvasProps = { drive: Drive; second: number; label: string; widthPx: number }

/** One moment of driving past. */
export function DriveCanvas({ drive, second, label, widthPx }: DriveCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (!canPaint()) return undefined
    const frame = requestAnimationFrame(() => {
      const painter = canvas.current?.getContext('2d')
      if (painter) paintDrive(painter, drive.sceneAt(second))
    })
    return () => cancelAnimationFrame(frame)
  }, [drive, second, widthPx])
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

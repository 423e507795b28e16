import { useEffect, useMemo, useState } from 'react'
import type { Drawing } from '../../../../domain/billboard/drawing/commands'
import type { Format } from '../../../../domain/billboard/format'
import { boardMm } from '../../../../domain/billboard/formats'
import { angularSpeedDegrees, driveBy } from '../../../../domain/billboard/legibility/drive-by'
import { testScene } from '../../../../domain/billboard/scene'
import { metresPerSecond } from '../../../../domain/billboard/units'
import { useScene } from '../road-test'
import { readViewer } from '../studio-design'
import type { Studio } from '../use-studio'
import type { DriveScene } from './paint-drive'

export type Drive = {
  /** From where the letters can be read to where the board leaves the cone. */
  seconds: number
  fromM: number
  sceneAt: (second: number) => DriveScene
}

export type NoDrive = 'on_foot' | 'too_late'

type DriveOf = { studio: Studio; format: Format; drawing: Drawing }

/** The drive of the road test past the board; a word when there is none. */
export function useDrive({ studio, format, drawing }: DriveOf): Drive | NoDrive {
  const place = useScene({ studio, format })
  const { search } = studio
  return useMemo(() => {
    const { viewer } = readViewer(search, format)
    if (viewer.kind === 'walker') return 'on_foot'
    const fromM = (place === null ? null : testScene(place))?.verdict.numbers.distanceM ?? 0
    const speed = metresPerSecond(viewer.kmPerHour)
    const last = driveBy(fromM, speed, viewer.offsetM, 2).at(-1)
    if (last === undefined) return 'too_late'
    const sceneAt = (second: number): DriveScene => {
      const drivenM = Math.min(second, last.second) * speed
      const aheadM = fromM - drivenM
      return {
        drawing,
        boardMm: boardMm(format),
        offsetM: viewer.offsetM,
        aheadM,
        drivenM,
        degreesPerSecond: angularSpeedDegrees(speed, viewer.offsetM, aheadM),
        light: search.light ?? 'day',
      }
    }
    return { seconds: last.second, fromM, sceneAt }
  }, [place, search, format, drawing])
}

export type DriveClock = {
  second: number
  playing: boolean
  play: () => void
  pause: () => void
  seek: (second: number) => void
}

/** Runs in real time from a click to the end, and never by itself. */
export function useDriveClock(seconds: number, playsFirst = false): DriveClock {
  const [second, setSecond] = useState(0)
  const [playing, setPlaying] = useState(playsFirst)
  const over = second >= seconds
  useEffect(() => {
    if (!playing || over) return undefined
    let before: number | null = null
    let frame = requestAnimationFrame(tick)
    function tick(now: number): void {
      const passed = before === null ? 0 : (now - before) / 1000
      before = now
      setSecond((old) => Math.min(seconds, old + passed))
      frame = requestAnimationFrame(tick)
    }
    return () => cancelAnimationFrame(frame)
  }, [playing, over, seconds])
  return {
    second: Math.min(second, seconds),
    playing: playing && !over,
    play: () => {
      if (over) setSecond(0)
      setPlaying(true)
    },
    pause: () => setPlaying(false),
    seek: (to) => {
      setPlaying(false)
      setSecond(to)
    },
  }
}

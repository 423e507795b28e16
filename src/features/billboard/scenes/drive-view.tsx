import { Button } from '@mantine/core'
import { useReducedMotion } from '@mantine/hooks'
import { IconPlayerPause, IconPlayerPlay, IconPlayerSkipBack } from '@tabler/icons-react'
import { useState } from 'react'
import type { Drawing } from '../../../../domain/billboard/drawing/commands'
import type { Format } from '../../../../domain/billboard/format'
import { useFormat } from '../../../i18n/format'
import { useText } from '../../../i18n/use-text'
import { Notice } from '../../../ui/notice'
import type { Studio } from '../use-studio'
import { wordsOf } from '../words'
import { DriveCanvas } from './drive-canvas'
import { RecallTest } from './recall-test'
import classes from './scenes.module.css'
import { useDrive, useDriveClock, type Drive } from './use-drive'

type DriveViewProps = { studio: Studio; format: Format; drawing: Drawing }

/** Driving past the board as fast and as far aside as the road test says. */
export function DriveView({ studio, format, drawing }: DriveViewProps) {
  const t = useText()
  const { number } = useFormat()
  const still = useReducedMotion()
  const drive = useDrive({ studio, format, drawing })
  const [testing, setTesting] = useState(false)
  if (typeof drive === 'string') return <Notice tone="waiting">{t(`studio.drive.${drive}`)}</Notice>
  const label = t('studio.drive.picture', { words: wordsOf(studio.design) })
  return (
    <div className={classes.stack}>
      {!testing && (still ? <Stills drive={drive} /> : <Moving drive={drive} label={label} />)}
      <RecallTest
        drive={drive}
        username={studio.design.username}
        still={still}
        onTest={setTesting}
      />
      <p className={classes.soft}>
        {t('studio.drive.what', {
          metres: number(Math.round(drive.fromM)),
          seconds: number(Math.round(drive.seconds * 10) / 10),
        })}
      </p>
    </div>
  )
}

function Moving({ drive, label }: { drive: Drive; label: string }) {
  const t = useText()
  const { number } = useFormat()
  const clock = useDriveClock(drive.seconds)
  const rounded = Math.round(clock.second * 10) / 10
  const Icon = clock.playing ? IconPlayerPause : IconPlayerPlay
  return (
    <>
      <DriveCanvas drive={drive} second={clock.second} label={label} widthPx={1280} />
      <div className={classes.row}>
        <Button
          leftSection={<Icon size={18} aria-hidden />}
          onClick={clock.playing ? clock.pause : clock.play}
        >
          {t(clock.playing ? 'studio.drive.pause' : 'studio.drive.play')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlayerSkipBack size={18} aria-hidden />}
          onClick={() => clock.seek(0)}
        >
          {t('studio.drive.restart')}
        </Button>
        <label className={classes.field}>
          {t('studio.drive.second', { seconds: number(rounded) })}
          <input
            type="range"
            min={0}
            max={drive.seconds}
            step={0.1}
            value={clock.second}
            onChange={(event) => clock.seek(Number(event.currentTarget.value))}
          />
        </label>
      </div>
    </>
  )
}

/** For those who want nothing to move. */
function Stills({ drive }: { drive: Drive }) {
  const t = useText()
  const { number } = useFormat()
  return (
    <ol className={classes.stills}>
      {[0, 0.5, 0.8, 1].map((share) => {
        const second = share * drive.seconds
        const label = t('studio.drive.still', {
          seconds: number(Math.round(second * 10) / 10),
          metres: number(Math.round(drive.sceneAt(second).aheadM)),
        })
        return (
          <li key={share}>
            <DriveCanvas drive={drive} second={second} label={label} widthPx={640} />
            <span className={classes.soft}>{label}</span>
          </li>
        )
      })}
    </ol>
  )
}

import { useState } from 'react'
import type { Drawing } from '../../../../domain/billboard/drawing/commands'
import type { Format } from '../../../../domain/billboard/format'
import { boardMm } from '../../../../domain/billboard/formats'
import type { Layout } from '../../../../domain/billboard/layout/board'
import {
  readByEye,
  weakEyeBlurMm,
  widthOnScreen,
} from '../../../../domain/billboard/legibility/screen-view'
import type { Light } from '../../../../domain/billboard/scenes/scene-inks'
import { useFormat } from '../../../i18n/format'
import { useText } from '../../../i18n/use-text'
import { ArtworkCanvas } from '../artwork-canvas'
import { Tick } from '../tick'
import { CardSize } from './card-size'
import classes from './scenes.module.css'
import { readMmPerPx, usualMmPerPx } from './screen-size'

type DistanceViewProps = {
  format: Format
  drawing: Drawing
  layout: Layout
  light: Light
  label: string
}

/** A board as large as it looks from afar, on a screen of which the size is known (billboard.md F14). */
export function DistanceView({ format, drawing, layout, light, label }: DistanceViewProps) {
  const t = useText()
  const { number } = useFormat()
  const [mmPerPx, setMmPerPx] = useState(readMmPerPx)
  const [metres, setMetres] = useState(100)
  const [eyeCm, setEyeCm] = useState(60)
  const [weak, setWeak] = useState(false)
  const px = (mm: number) => mm / (mmPerPx ?? usualMmPerPx)
  const widthMm = widthOnScreen(boardMm(format).width, metres * 1000, eyeCm * 10)
  const width = px(widthMm)
  // The width at half of the maximum, as a canvas counts blur.
  const blur = weak ? px(weakEyeBlurMm(eyeCm * 10)) / 2.355 : 0
  const beyond = width > 900 || (width * drawing.heightMm) / drawing.widthMm > 320
  const seen = readByEye(layout.handle.capHeightMm, metres * 1000)
  return (
    <div className={classes.stack}>
      <div className={classes.afar} data-light={light}>
        <Sized drawing={drawing} label={label} width={width} blur={blur} />
      </div>
      <p className={classes.soft}>
        {t('studio.distance.size', {
          metres: number(metres),
          millimetres: number(Math.round(widthMm * 10) / 10),
        })}{' '}
        {t(`studio.distance.${seen}`)}
        {beyond && ` ${t('studio.distance.beyond')}`}
      </p>
      <label className={classes.field}>
        {t('studio.distance.metres', { metres: number(metres) })}
        <input
          type="range"
          min={10}
          max={300}
          step={5}
          value={metres}
          onChange={(event) => setMetres(Number(event.currentTarget.value))}
        />
      </label>
      <label className={classes.field}>
        {t('studio.distance.eye', { centimetres: number(eyeCm) })}
        <input
          type="range"
          min={20}
          max={150}
          value={eyeCm}
          onChange={(event) => setEyeCm(Number(event.currentTarget.value))}
        />
      </label>
      <Tick label={t('studio.distance.weak')} checked={weak} onChange={setWeak} />
      <CardSize mmPerPx={mmPerPx} onCalibrate={setMmPerPx} />
      {width < 300 && (
        <Magnifier drawing={drawing} label={label} width={width} blur={blur} light={light} />
      )}
    </div>
  )
}

/** The same picture and the same blur, both enlarged. */
function Magnifier({ light, drawing, label, width, blur }: SizedProps & { light: Light }) {
  const t = useText()
  const { number } = useFormat()
  const times = Math.min(40, Math.max(2, Math.round(420 / width)))
  const larger = t('studio.distance.larger', { times: number(times) })
  return (
    <>
      <p className={classes.soft}>{larger}</p>
      <div className={classes.afar} data-light={light}>
        <Sized
          drawing={drawing}
          label={`${label} (${larger})`}
          width={width * times}
          blur={blur * times}
        />
      </div>
    </>
  )
}

type SizedProps = { drawing: Drawing; label: string; width: number; blur: number }

/** Painted finer than it is shown, so that only the eye and the screen blur it. */
function Sized({ drawing, label, width, blur }: SizedProps) {
  const long = Math.max(1, drawing.heightMm / drawing.widthMm) * width
  const style = { inlineSize: width, filter: blur > 0 ? `blur(${blur.toFixed(2)}px)` : 'none' }
  return (
    <span style={style}>
      <ArtworkCanvas
        drawing={drawing}
        label={label}
        longSidePx={Math.min(2400, Math.max(160, Math.ceil(long * 2)))}
      />
    </span>
  )
}

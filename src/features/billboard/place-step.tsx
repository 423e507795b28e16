import { memo, useDeferredValue } from 'react'
import { useText } from '../../i18n/use-text'
import { CodeChoice } from './code-choice'
import { ColourChoice } from './colour-choice'
import { FormatChoice } from './format-choice'
import { LargePreview } from './large-preview'
import { MarkChoice } from './mark-choice'
import { Panel } from './panel'
import { PlaceWall } from './place-wall'
import { RoadTest } from './road-test'
import { percentOf } from './studio-design'
import classes from './studio.module.css'
import type { Studio } from './use-studio'

/** The wall of six, the chosen one large, and what can be changed about it. */
export function PlaceStep({ studio }: { studio: Studio }) {
  const t = useText()
  // The wall answers each key at once; what takes longer follows it.
  const later = useDeferredValue(studio)
  return (
    <Panel title={t('studio.place.title')} what={t('studio.place.what')}>
      <PlaceWall studio={studio} />
      <div className={classes.columns} data-wide="first">
        <div className={classes.stack}>
          <Looks studio={later} />
        </div>
        <div className={classes.stack}>
          <FormatChoice studio={studio} />
          <Letters studio={studio} />
          <ColourChoice studio={studio} />
          <MarkChoice studio={studio} />
          <CodeChoice studio={studio} />
        </div>
      </div>
    </Panel>
  )
}

/** Drawn again only when its turn has come. */
const Looks = memo(function Looks({ studio }: { studio: Studio }) {
  const { chosenFormat } = studio
  if (!chosenFormat.ok) return null
  return (
    <>
      <LargePreview studio={studio} format={chosenFormat.format} />
      <RoadTest studio={studio} format={chosenFormat.format} />
    </>
  )
})

function Letters({ studio }: { studio: Studio }) {
  const t = useText()
  const percent = percentOf(studio.search)
  return (
    <label className={classes.field}>
      <span className={classes.label}>{t('studio.letters', { percent })}</span>
      <input
        type="range"
        min={20}
        max={100}
        step={1}
        value={percent}
        onChange={(event) => studio.change({ size: event.currentTarget.value }, true)}
      />
    </label>
  )
}

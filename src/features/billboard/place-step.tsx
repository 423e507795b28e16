import { permissionsNeeded } from '../../../domain/billboard/brand-marks'
import { useText } from '../../i18n/use-text'
import { Notice } from '../../ui/notice'
import { Chips } from './chips'
import { ColourChoice } from './colour-choice'
import { FormatChoice } from './format-choice'
import { LargePreview } from './large-preview'
import { Panel } from './panel'
import { PlaceWall } from './place-wall'
import { RoadTest } from './road-test'
import { percentOf } from './studio-design'
import { markWords } from './studio-search'
import classes from './studio.module.css'
import type { Studio } from './use-studio'

/** The wall of six, the chosen one large, and what can be changed about it. */
export function PlaceStep({ studio }: { studio: Studio }) {
  const t = useText()
  const { chosenFormat } = studio
  return (
    <Panel title={t('studio.place.title')} what={t('studio.place.what')}>
      <PlaceWall studio={studio} />
      <div className={classes.columns} data-wide="first">
        <div className={classes.stack}>
          {chosenFormat.ok && <LargePreview studio={studio} format={chosenFormat.format} />}
          {chosenFormat.ok && <RoadTest studio={studio} format={chosenFormat.format} />}
        </div>
        <div className={classes.stack}>
          <FormatChoice studio={studio} />
          <Letters studio={studio} />
          <ColourChoice studio={studio} />
          <MarkChoice studio={studio} />
        </div>
      </div>
    </Panel>
  )
}

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

/** The same in every language. */
const markNames = { whatsapp: 'WhatsApp', facebook: 'Facebook', instagram: 'Instagram' } as const

function MarkChoice({ studio }: { studio: Studio }) {
  const t = useText()
  const { mark } = studio.search
  const { chosenFormat, change } = studio
  const needed =
    mark === undefined || !chosenFormat.ok ? [] : permissionsNeeded(mark, chosenFormat.format)
  return (
    <div className={classes.stack}>
      <Chips
        label={t('studio.mark')}
        options={(['none', ...markWords] as const).map((value) => ({
          value,
          label: value === 'none' ? t('studio.mark.none') : markNames[value],
        }))}
        value={mark ?? 'none'}
        onChoose={(value) => change({ mark: value === 'none' ? undefined : value })}
      />
      {needed.map((code) => (
        <Notice key={code} tone="info">
          {t(`studio.mark.${code}`)}
        </Notice>
      ))}
    </div>
  )
}

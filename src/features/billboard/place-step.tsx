import { useMemo, useState } from 'react'
import type { Format } from '../../../domain/billboard/format'
import { formatOf } from '../../../domain/billboard/formats'
import { useText } from '../../i18n/use-text'
import { ArtworkCanvas } from './artwork-canvas'
import { Chips } from './chips'
import { CodeChoice } from './code-choice'
import { ColourChoice } from './colour-choice'
import { FormatChoice } from './format-choice'
import { MarkChoice } from './mark-choice'
import { Panel } from './panel'
import { RoadTest } from './road-test'
import { percentOf } from './studio-design'
import classes from './studio.module.css'
import type { Studio } from './use-studio'
import { useComposeProblem, useFormatName, useFormatSize, wordsOf } from './words'

const wallFormats = [
  'us-bulletin-14x48',
  'il-shelter',
  'uk-48',
  'window-300',
  'van-side',
  'ig-story',
] as const

/** The wall of six, the chosen one large, and what can be changed about it. */
export function PlaceStep({ studio }: { studio: Studio }) {
  const t = useText()
  const { chosenFormat } = studio
  return (
    <Panel title={t('studio.place.title')} what={t('studio.place.what')}>
      <ul className={classes.wall} aria-label={t('studio.wall')}>
        {wallFormats.map((id) => (
          <WallPlace key={id} id={id} studio={studio} />
        ))}
      </ul>
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
          <CodeChoice studio={studio} />
        </div>
      </div>
    </Panel>
  )
}

function WallPlace({ id, studio }: { id: (typeof wallFormats)[number]; studio: Studio }) {
  const t = useText()
  const { compose, design, chosenFormat, change } = studio
  const format = formatOf(id)
  const made = useMemo(
    () => (format === undefined ? undefined : compose(format)),
    [compose, format],
  )
  const place = t(`studio.wall.${id}`)
  return (
    <li>
      <button
        type="button"
        className={classes.place}
        aria-pressed={chosenFormat.ok && chosenFormat.format.id === id}
        onClick={() => change({ format: id, width: undefined, height: undefined })}
      >
        <span className={classes.stage} data-light={studio.search.light ?? 'day'}>
          {made?.ok === true && (
            <ArtworkCanvas
              drawing={made.drawing}
              label={`${place}: ${wordsOf(design)}`}
              longSidePx={480}
            />
          )}
        </span>
        <span className={classes.placeName}>{place}</span>
      </button>
    </li>
  )
}

function LargePreview({ studio, format }: { studio: Studio; format: Format }) {
  const t = useText()
  const nameOf = useFormatName()
  const sizeOf = useFormatSize()
  const sayProblem = useComposeProblem()
  const [guides, setGuides] = useState(false)
  const [seeDraft, setSeeDraft] = useState(true)
  const { compose, design, search, change } = studio
  const made = useMemo(() => compose(format, seeDraft), [compose, format, seeDraft])
  const light = search.light ?? 'day'
  return (
    <figure className={classes.large}>
      <div className={classes.stage} data-light={light} data-large="true">
        {made.ok ? (
          <ArtworkCanvas
            drawing={made.drawing}
            label={`${nameOf(format)}: ${wordsOf(design)}`}
            longSidePx={1400}
            safe={guides ? made.layout.safe : undefined}
          />
        ) : (
          <p className={classes.onStage}>
            {made.problem.code === 'no_handle' ? t('studio.handle.none') : sayProblem(made.problem)}
          </p>
        )}
      </div>
      <figcaption className={classes.caption}>
        <strong>{nameOf(format)}</strong> <span className={classes.soft}>{sizeOf(format)}</span>
        {format.proof !== 'sourced' && (
          <span className={classes.soft}>{t(`studio.proof.${format.proof}`)}</span>
        )}
      </figcaption>
      <div className={classes.row}>
        <Chips
          label={t('studio.light')}
          options={(['day', 'night'] as const).map((value) => ({
            value,
            label: t(`studio.light.${value}`),
          }))}
          value={light}
          onChoose={(value) => change({ light: value === 'night' ? value : undefined })}
        />
        <Tick label={t('studio.guides')} checked={guides} onChange={setGuides} />
        {design.draft !== null && (
          <Tick label={t('studio.seeDraft')} checked={seeDraft} onChange={setSeeDraft} />
        )}
      </div>
    </figure>
  )
}

type TickProps = { label: string; checked: boolean; onChange: (checked: boolean) => void }

function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label className={classes.tick}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
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

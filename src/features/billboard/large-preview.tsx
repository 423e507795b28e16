import { useMemo, useState } from 'react'
import type { Format } from '../../../domain/billboard/format'
import { useText } from '../../i18n/use-text'
import { Chips } from '../../ui/filter-chips'
import { ArtworkCanvas } from './artwork-canvas'
import { LoadedView } from './scenes/loaded-view'
import { SceneCanvas } from './scenes/scene-canvas'
import { useSitePhoto } from './scenes/use-site-photo'
import { viewWords } from './studio-search'
import classes from './studio.module.css'
import { Tick } from './tick'
import type { Studio } from './use-studio'
import { useComposeProblem, useFormatName, useFormatSize, wordsOf } from './words'

type LargePreviewProps = { studio: Studio; format: Format }

/** The chosen format large: as a sheet, where it stands, on a photo of the site, from afar, or driven past. */
export function LargePreview({ studio, format }: LargePreviewProps) {
  const t = useText()
  const nameOf = useFormatName()
  const sizeOf = useFormatSize()
  const [guides, setGuides] = useState(false)
  const [seeDraft, setSeeDraft] = useState(true)
  const { design, search, change } = studio
  const view = search.view ?? 'flat'
  return (
    <figure className={classes.large}>
      <Chips
        label={t('studio.scene.view')}
        options={(['flat', ...viewWords] as const).map((value) => ({
          value,
          label: t(`studio.scene.view.${value}`),
        }))}
        value={view}
        onChoose={(value) => change({ view: value === 'flat' ? undefined : value })}
      />
      <View studio={studio} format={format} guides={guides} seeDraft={seeDraft} />
      <figcaption className={classes.caption}>
        <strong>{nameOf(format)}</strong> <span className={classes.soft}>{sizeOf(format)}</span>
        {format.proof !== 'sourced' && (
          <span className={classes.soft}>{t(`studio.proof.${format.proof}`)}</span>
        )}
      </figcaption>
      <div className={classes.row}>
        {view !== 'photo' && <LightChoice studio={studio} />}
        {view === 'flat' && (
          <Tick label={t('studio.guides')} checked={guides} onChange={setGuides} />
        )}
        {design.draft !== null && (
          <Tick label={t('studio.seeDraft')} checked={seeDraft} onChange={setSeeDraft} />
        )}
      </div>
    </figure>
  )
}

function LightChoice({ studio }: { studio: Studio }) {
  const t = useText()
  return (
    <Chips
      label={t('studio.light')}
      options={(['day', 'night'] as const).map((value) => ({
        value,
        label: t(`studio.light.${value}`),
      }))}
      value={studio.search.light ?? 'day'}
      onChoose={(value) => studio.change({ light: value === 'night' ? value : undefined })}
    />
  )
}

type ViewProps = LargePreviewProps & { guides: boolean; seeDraft: boolean }

function View({ studio, format, guides, seeDraft }: ViewProps) {
  const nameOf = useFormatName()
  const { design, search } = studio
  const compose = seeDraft ? studio.composeAsExported : studio.compose
  const made = useMemo(() => compose(format), [compose, format])
  // Kept while other views are looked at.
  const photo = useSitePhoto()
  const light = search.light ?? 'day'
  const label = `${nameOf(format)}: ${wordsOf(design)}`
  if (!made.ok) return <NoPicture problem={made.problem} light={light} />
  const { drawing } = made
  if (search.view === 'place')
    return (
      <SceneCanvas format={format} drawing={drawing} light={light} label={label} widthPx={1440} />
    )
  if (search.view !== undefined)
    return (
      <LoadedView
        view={search.view}
        studio={studio}
        format={format}
        drawing={drawing}
        layout={made.layout}
        photo={photo}
        label={label}
        light={light}
      />
    )
  return (
    <div className={classes.stage} data-light={light} data-large="true">
      <ArtworkCanvas
        drawing={drawing}
        label={label}
        longSidePx={1400}
        light={light}
        safe={guides ? made.layout.safe : undefined}
      />
    </div>
  )
}

type Problem = Extract<ReturnType<Studio['compose']>, { ok: false }>['problem']

function NoPicture({ problem, light }: { problem: Problem; light: 'day' | 'night' }) {
  const t = useText()
  const sayProblem = useComposeProblem()
  return (
    <div className={classes.stage} data-light={light} data-large="true">
      <p className={classes.onStage}>
        {problem.code === 'no_handle' ? t('studio.handle.none') : sayProblem(problem)}
      </p>
    </div>
  )
}

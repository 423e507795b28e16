import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconExclamationCircle } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import type { Format } from '../../../domain/billboard/format'
import { roadFixes, type FixChange } from '../../../domain/billboard/road-fixes'
import type { Level, RoadVerdict, Viewer } from '../../../domain/billboard/road-test'
import { testScene, type Scene } from '../../../domain/billboard/scene'
import { roads } from '../../../domain/billboard/viewer'
import { useFormat } from '../../i18n/format'
import { useText } from '../../i18n/use-text'
import { Chips } from '../../ui/filter-chips'
import { Notice } from '../../ui/notice'
import { AddressField } from './address-field'
import { RoadNumbers } from './road-numbers'
import { sceneOf } from './road-scene'
import { noPhrase, readViewer } from './studio-design'
import classes from './studio.module.css'
import type { Studio } from './use-studio'

type RoadTestProps = { studio: Studio; format: Format }

/** Can it be read from the road: a sentence, a level, and what would help. */
export function RoadTest({ studio, format }: RoadTestProps) {
  const t = useText()
  const { viewer } = readViewer(studio.search, format)
  const scene = useScene({ studio, format })
  const tested = useMemo(() => (scene === null ? null : testScene(scene)), [scene])
  return (
    <section className={classes.stack} aria-label={t('studio.road.title')}>
      <h3 className={classes.subtitle}>{t('studio.road.title')}</h3>
      <ViewerChoice studio={studio} format={format} />
      {scene !== null && tested !== null && (
        <>
          <Verdict verdict={tested.verdict} viewer={viewer} />
          <Fixes scene={scene} level={tested.verdict.level} studio={studio} />
          <RoadNumbers verdict={tested.verdict} />
        </>
      )}
    </section>
  )
}

/** The board of the design where it is looked at; `null` without a name. */
export function useScene({
  studio,
  format,
}: {
  studio: Studio
  format: Format | null
}): Scene | null {
  const { design, faces, search } = studio
  return useMemo(
    () => (format === null ? null : sceneOf({ design, faces, search, format })),
    [design, faces, search, format],
  )
}

function ViewerChoice({ studio, format }: RoadTestProps) {
  const t = useText()
  const { search, change } = studio
  const { viewer, refusal } = readViewer(search, format)
  const driver = viewer.kind === 'driver' ? viewer : null
  const road = roads.find(
    ({ kmPerHour, offsetM }) => kmPerHour === driver?.kmPerHour && offsetM === driver.offsetM,
  )
  return (
    <div className={classes.stack}>
      <Chips
        label={t('studio.road.who')}
        options={[...roads.map(({ id }) => id), 'walking' as const].map((value) => ({
          value,
          label: t(`studio.road.${value}`),
        }))}
        value={driver === null ? 'walking' : road?.id}
        onChoose={(id) => change(viewerSearch(id))}
      />
      <div className={classes.row}>
        {driver === null ? (
          <AddressField
            label={t('studio.road.distance')}
            value={search.walk ?? String(viewer.kind === 'walker' ? viewer.distanceM : 15)}
            inputMode="decimal"
            dir="ltr"
            onText={(walk) => change({ walk: walk === '' ? '0' : walk }, true)}
          />
        ) : (
          <>
            <AddressField
              label={t('studio.road.kmh')}
              value={search.kmh ?? String(Math.round(driver.kmPerHour))}
              inputMode="decimal"
              dir="ltr"
              onText={(kmh) => change({ kmh: kmh === '' ? '0' : kmh }, true)}
            />
            <AddressField
              label={t('studio.road.aside')}
              value={search.aside ?? String(driver.offsetM)}
              inputMode="decimal"
              dir="ltr"
              onText={(aside) => change({ aside: aside === '' ? '0' : aside }, true)}
            />
          </>
        )}
      </div>
      {refusal !== null && (
        <p className={classes.problem} role="alert">
          {t('studio.road.limits', { min: refusal.min, max: refusal.max })}
        </p>
      )}
    </div>
  )
}

function viewerSearch(id: string): Parameters<Studio['change']>[0] {
  const road = roads.find((one) => one.id === id)
  return road === undefined
    ? { kmh: undefined, aside: undefined, walk: '15' }
    : { kmh: String(road.kmPerHour), aside: String(road.offsetM), walk: undefined }
}

const looks = {
  green: { tone: 'good', icon: IconCheck },
  amber: { tone: 'waiting', icon: IconAlertTriangle },
  red: { tone: 'bad', icon: IconExclamationCircle },
} as const satisfies Record<Level, { tone: string; icon: typeof IconCheck }>

/** Level as word, shape and colour; said aloud when it changes. */
export function Verdict({ verdict, viewer }: { verdict: RoadVerdict; viewer: Viewer }) {
  const t = useText()
  const { number } = useFormat()
  const { tone, icon } = looks[verdict.level]
  const metres = number(Math.round(verdict.numbers.distanceM * 10) / 10)
  const kmh = number(viewer.kind === 'driver' ? Math.round(viewer.kmPerHour) : 0)
  const sentences: Record<RoadVerdict['finding'], () => string> = {
    read_in_time: () => t('studio.road.read_in_time', { kmh, metres }),
    read_late: () => t('studio.road.read_late', { kmh, metres }),
    not_read_in_time: () => t('studio.road.not_read_in_time', { kmh, metres }),
    read_on_foot: () => t('studio.road.read_on_foot'),
    read_on_foot_when_nearer: () => t('studio.road.read_on_foot_when_nearer', { metres }),
    too_small_on_foot: () => t('studio.road.too_small_on_foot', { metres }),
    contrast_too_low: () => t('studio.road.contrast_too_low'),
    not_lit_at_night: () => t('studio.road.not_lit_at_night'),
    seen_too_flat: () => t('studio.road.seen_too_flat'),
  }
  return (
    <Notice tone={tone} icon={icon} role="status" title={t(`studio.road.level.${verdict.level}`)}>
      {sentences[verdict.finding]()}
    </Notice>
  )
}

type FixesProps = { scene: Scene; level: Level; studio: Studio }

function Fixes({ scene, level, studio }: FixesProps) {
  const t = useText()
  const { list } = useFormat()
  // Many boards are tried for it: a key must not wait for them.
  const tried = useDeferredValue(scene)
  const fixes = useMemo(() => roadFixes(tried), [tried])
  if (level === 'green') return null
  if (fixes.length === 0) return <p className={classes.soft}>{t('studio.fix.noFix')}</p>
  return (
    <div className={classes.row} role="group" aria-label={t('studio.road.fixes')}>
      {fixes.map(({ steps, change }) => (
        <Button
          key={steps.join()}
          size="xs"
          variant="default"
          onClick={() => studio.change(fixSearch(change))}
        >
          {list(steps.map((step) => t(`studio.fix.${step}`)))}
        </Button>
      ))}
    </div>
  )
}

function fixSearch({ board, palette }: FixChange): Parameters<Studio['change']>[0] {
  return {
    ...(board.size === undefined ? {} : { size: String(Math.round(board.size * 100)) }),
    ...(board.lines === undefined ? {} : { lines: String(board.lines) }),
    ...(board.phrase === undefined
      ? {}
      : { phrase: board.phrase === '' ? noPhrase : board.phrase }),
    ...(palette === undefined ? {} : { palette: palette.id }),
  }
}

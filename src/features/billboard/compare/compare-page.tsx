import { IconColumns3 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import type { Format } from '../../../../domain/billboard/format'
import { useLanguage, useText } from '../../../i18n/use-text'
import { EmptyState } from '../../../ui/empty-state'
import { FailedState } from '../../../ui/failed-state'
import { PageHeader } from '../../../ui/page-header'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import type { Typefaces } from '../drawing/load-typefaces'
import { typefacesQuery } from '../queries'
import { readFormat, readViewer } from '../studio-design'
import studioClasses from '../studio.module.css'
import { useFormatName, useFormatSize } from '../words'
import { bestOf } from './best-of'
import { handlesText, mostHandles } from './compare-handles'
import { ComparedName } from './compared-name'
import { judgeHandles } from './judge-handle'
import { NameForm } from './name-form'
import classes from './compare.module.css'

const route = getRouteApi('/desk/studio/compare')

/** What replaces a name stands where it stood, and the keyboard stays there. */
const places = ['first', 'second', 'third'] as const

/** Up to three names on one board, side by side. */
export function ComparePage() {
  const t = useText()
  const { handles: _all, ...board } = route.useSearch()
  const faces = useQuery(typefacesQuery())
  return (
    <>
      <PageHeader
        title={t('studio.compare.title')}
        description={t('studio.compare.what')}
        crumbs={[
          <Link key="studio" to="/studio" search={board}>
            {t('studio.title')}
          </Link>,
        ]}
      />
      {faces.data !== undefined && <Compared faces={faces.data} />}
      {faces.isPending && <SkeletonRows label={t('studio.loading')} rows={3} rowHeight={120} />}
      {faces.isError && <FailedState error={faces.error} onRetry={() => void faces.refetch()} />}
    </>
  )
}

function Compared({ faces }: { faces: Typefaces }) {
  const t = useText()
  const search = route.useSearch()
  const chosenFormat = useMemo(() => readFormat(search), [search])
  if (!chosenFormat.ok)
    return (
      <p className={studioClasses.problem} role="alert">
        {t('studio.refused.format')}{' '}
        <Link to="/studio" search={search}>
          {t('studio.title')}
        </Link>
      </p>
    )
  return <Names faces={faces} format={chosenFormat.format} />
}

function Names({ faces, format }: { faces: Typefaces; format: Format }) {
  const t = useText()
  const { language } = useLanguage()
  const search = route.useSearch()
  const change = useChange()
  const whole = useRef<HTMLDivElement>(null)
  const all = useMemo(
    () => judgeHandles({ search, usualLanguage: language, faces, format }),
    [search, language, faces, format],
  )
  const rows = useMemo(
    () => ({
      road: bestOf('road', all),
      height: bestOf('height', all),
      length: bestOf('length', all),
      fitness: bestOf('fitness', all),
    }),
    [all],
  )
  const { viewer } = readViewer(search, format)
  const typed = all.map((one) => one.typed)
  const usernames = all.map(({ name }) => name.username)
  return (
    <div ref={whole} tabIndex={-1} className={studioClasses.page}>
      <Board format={format} />
      {all.length === 0 && (
        <EmptyState
          icon={IconColumns3}
          title={t('studio.compare.none')}
          what={t('studio.compare.noneWhat')}
        />
      )}
      {all.length > 0 && (
        <ol className={classes.names} aria-label={t('studio.compare.list')}>
          {all.map((judged, index) => (
            <ComparedName
              key={places[index]}
              judged={judged}
              standing={{
                road: rows.road[index] ?? null,
                height: rows.height[index] ?? null,
                length: rows.length[index] ?? null,
                fitness: rows.fitness[index] ?? null,
              }}
              viewer={viewer}
              search={search}
              others={usernames.filter((_username, other) => other !== index)}
              onReplace={(next) => change(typed.with(index, next))}
              onRemove={() => {
                whole.current?.focus()
                change(typed.filter((_typed, other) => other !== index))
              }}
            />
          ))}
        </ol>
      )}
      {all.length < mostHandles ? (
        <NameForm
          label={t('studio.compare.addLabel')}
          action={t('studio.compare.add')}
          others={usernames}
          onName={(next) => change([...typed, next])}
        />
      ) : (
        <p className={studioClasses.soft}>{t('studio.compare.full', { most: mostHandles })}</p>
      )}
    </div>
  )
}

/** Each change is a step that “back” takes back. */
function useChange() {
  const navigate = route.useNavigate()
  return (handles: readonly string[]) =>
    void navigate({
      search: ({ handles: _old, ...board }) => {
        const text = handlesText(handles)
        return text === undefined ? board : { ...board, handles: text }
      },
      resetScroll: false,
    })
}

/** On which board all of them stand. */
function Board({ format }: { format: Format }) {
  const nameOf = useFormatName()
  const sizeOf = useFormatSize()
  return (
    <p className={studioClasses.caption}>
      <strong>{nameOf(format)}</strong>
      <span className={studioClasses.soft}>{sizeOf(format)}</span>
    </p>
  )
}

import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { handleFitness } from '../../../domain/billboard/handle-fitness'
import { handleOf } from '../../../domain/handle'
import { useMay } from '../../api/me'
import { isProblem } from '../../api/problem'
import { useFormat } from '../../i18n/format'
import { Handle, isolateLtr, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useFitnessSentence, useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { ButtonLink } from '../../ui/links'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { NameHistory } from './name-history'
import { NameUses } from './name-uses'
import { nameQuery, type KnownName } from './queries'
import { Section } from './section'
import classes from './names.module.css'

const route = getRouteApi('/desk/names/$username')

/** All that is known of one name: who has it, what happened to it, where it is shown, how fit it is. */
export function NamePage() {
  const t = useText()
  const { username } = route.useParams()
  const name = useQuery(nameQuery(username))
  if (name.data !== undefined) return <Known name={name.data} />
  return (
    <>
      <PageHeader title={t('names.title')} crumbs={[<PoolCrumb key="pool" />]} />
      {name.isPending ? (
        <SkeletonRows label={t('names.one.loading')} rows={4} rowHeight={90} />
      ) : isProblem(name.error, 'not_found') ? (
        <Notice title={t('names.one.notFound')} role="alert">
          <p>{t('names.one.notFound.next')}</p>
        </Notice>
      ) : (
        <FailedState error={name.error} onRetry={() => void name.refetch()} />
      )}
    </>
  )
}

function PoolCrumb() {
  return <Link to="/names">{useText()('names.title')}</Link>
}

function Known({ name }: { name: KnownName }) {
  const t = useText()
  const mayAsk = useMay('requests.create')
  const { username, displayCase } = name
  return (
    <>
      <PageHeader
        title={isolateLtr(handleOf(username, displayCase))}
        heading={<Handle username={username} displayCase={displayCase} />}
        crumbs={[<PoolCrumb key="pool" />]}
        actions={
          mayAsk &&
          name.line === null && (
            <ButtonLink to="/requests/new" search={{ candidate: displayCase ?? username }}>
              {t('names.ask')}
            </ButtonLink>
          )
        }
      />
      <div className={classes.page}>
        <Holder name={name} />
        <NameUses of={{ username }} username={username} onNamePage />
        <NameHistory name={name} />
        <Fitness shownAs={displayCase ?? username} />
      </div>
    </>
  )
}

function Holder({ name: { line, kept, former } }: { name: KnownName }) {
  const t = useText()
  const { date } = useFormat()
  return (
    <Section title={t('names.one.holder')}>
      {line === null ? (
        <p>
          {t('names.one.nobody')}
          {former.length > 0 && (
            <>
              {' '}
              <span className={classes.soft}>{t('names.one.taken')}</span>
            </>
          )}
        </p>
      ) : (
        <p>
          <Trans
            id="names.one.line"
            values={{
              line: (
                <Link to="/lines/$lineId" params={{ lineId: line.id }}>
                  <UserText>{line.displayName}</UserText>
                </Link>
              ),
            }}
          />
        </p>
      )}
      {kept !== null && (
        <p>
          <Trans
            id="names.keptFor"
            values={{ campaign: <UserText>{kept.campaign}</UserText>, date: date(kept.until) }}
          />
        </p>
      )}
    </Section>
  )
}

function Fitness({ shownAs }: { shownAs: string }) {
  const t = useText()
  const sentenceOf = useFitnessSentence()
  const fitness = handleFitness(shownAs)
  if (fitness === null) return null
  return (
    <Section title={t('names.one.fitness', { score: fitness.score })}>
      <ul className={classes.short}>
        {fitness.findings.map((finding) => (
          <li key={finding.code}>{sentenceOf({ ...finding, values: isolated(finding.values) })}</li>
        ))}
      </ul>
    </Section>
  )
}

/** Parts of a handle stay left to right in a Hebrew sentence. */
function isolated(values: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? isolateLtr(value) : value,
    ]),
  )
}

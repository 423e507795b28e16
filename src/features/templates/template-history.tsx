import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from '@mantine/core'
import { Ago } from '../../i18n/ago'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { BreakableId } from './breakable-id'
import { Panel } from './panel'
import { templateHistoryQuery, type HistoryEntry } from './queries'
import { TemplateStatePill } from './template-state-pill'
import { CategoryWord, QualityWord } from './template-words'
import classes from './template-page.module.css'

/** What Meta said over time, newest first: its state, its quality, its category, in its own words. */
export function TemplateHistory({ id }: { id: string }) {
  return (
    <Panel title={useText()('template.history')}>
      <Entries id={id} />
    </Panel>
  )
}

function Entries({ id }: { id: string }) {
  const t = useText()
  const history = useInfiniteQuery(templateHistoryQuery(id))
  if (history.isPending)
    return <SkeletonRows label={t('template.history.loading')} rows={2} rowHeight={48} />
  if (history.data === undefined)
    return <FailedState error={history.error} onRetry={() => void history.refetch()} />
  const entries = history.data.pages.flatMap(({ items }) => items)
  if (entries.length === 0) return <p>{t('template.history.none')}</p>
  return (
    <>
      <ol className={classes.history}>
        {entries.map((entry, place) => (
          <li key={entry.id} className={classes.entry}>
            <TemplateStatePill state={entry.state} />
            <Changes entry={entry} before={entries[place + 1]} />
            <span className={classes.soft}>
              <Ago at={entry.at} quiet />
            </span>
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          variant="default"
          size="compact-md"
          onClick={() => void history.fetchNextPage()}
          loading={history.isFetchingNextPage}
        >
          {t('action.showMore')}
        </Button>
      )}
    </>
  )
}

const words = ['reason', 'quality', 'category', 'becomes', 'event'] as const

type ChangesProps = { entry: HistoryEntry; before: HistoryEntry | undefined }

/** Only what is another than before. */
function Changes({ entry, before }: ChangesProps) {
  const t = useText()
  return (
    <span className={classes.changes}>
      {words.map((word) => {
        const value = entry[word]
        if (value === null || value === before?.[word]) return null
        return (
          <span key={word}>
            <Trans
              id={`template.history.${word}`}
              values={{ word: <Word of={word} word={value} /> }}
            />
          </span>
        )
      })}
      {before !== undefined && before.body !== null && before.body !== entry.body && (
        <span>{t('template.history.body')}</span>
      )}
    </span>
  )
}

function Word({ of, word }: { of: (typeof words)[number]; word: string }) {
  if (of === 'quality') return <QualityWord word={word} />
  if (of === 'category' || of === 'becomes') return <CategoryWord word={word} />
  return <BreakableId>{word}</BreakableId>
}

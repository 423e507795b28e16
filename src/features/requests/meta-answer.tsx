import type { TimelineEntry } from '../../../domain/api/username-requests'
import { Id } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { CopyButton } from '../../ui/copy-button'
import classes from './meta-answer.module.css'

/** Meta's own words, for admins: what its support asks for. Says nothing when Meta gave nothing. */
export function MetaAnswer({ meta }: { meta: NonNullable<TimelineEntry['meta']> }) {
  const t = useText()
  const rows: [name: string, value: string][] = []
  if (meta.code !== null) rows.push([t('error.metaCode'), String(meta.code)])
  if (meta.details !== null) rows.push([t('timeline.metaDetails'), meta.details])
  if (meta.traceId !== null) rows.push([t('error.traceId'), meta.traceId])
  if (rows.length === 0) return null
  return (
    <details className={classes.root}>
      <summary className={classes.summary}>{t('timeline.metaAnswer')}</summary>
      <div className={classes.box}>
        <dl className={classes.facts}>
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Id>{value}</Id>
              </dd>
            </div>
          ))}
        </dl>
        <CopyButton
          value={rows.map(([name, value]) => `${name}: ${value}`).join('\n')}
          what={t('timeline.metaCopy')}
        />
      </div>
    </details>
  )
}

import type { Job } from '../../../domain/api/jobs'
import type { Translate } from '../../i18n/use-text'

/** How a reading from Meta ended, in one sentence. */
export function syncEnding(t: Translate, { state, done: count }: Job): string {
  if (state === 'cancelled') return t('lines.sync.cancelled', { count })
  if (state === 'failed') return t(count > 0 ? 'lines.sync.failed' : 'lines.sync.failedNothing')
  return t('lines.sync.done', { count })
}

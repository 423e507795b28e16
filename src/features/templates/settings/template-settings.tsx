import { useQuery } from '@tanstack/react-query'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { PageHeader } from '../../../ui/page-header'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { familyQuery } from '../queries'
import { FamilyForm } from './family-form'

/** What the workspace chose for its template: languages, new accounts, own texts. */
export function TemplateSettings() {
  const t = useText()
  const family = useQuery(familyQuery())
  return (
    <>
      <PageHeader title={t('templates.title')} description={t('templateSettings.what')} />
      {family.isError && <FailedState error={family.error} onRetry={() => void family.refetch()} />}
      {family.isPending && <SkeletonRows label={t('app.loading')} rows={3} rowHeight={96} />}
      {family.data !== undefined && <FamilyForm stored={family.data} />}
    </>
  )
}

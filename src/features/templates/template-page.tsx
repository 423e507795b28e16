import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { PhoneRequestTemplate } from '../../../domain/api/phone-request-templates'
import { isProblem } from '../../api/problem'
import { Id } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { AccountName } from './account-name'
import { useLanguageName } from '../../i18n/language-name'
import { templateQuery } from './queries'
import { TemplateDifferences } from './template-differences'
import { TemplateFacts } from './template-facts'
import { TemplateHistory } from './template-history'
import { TemplateLadder } from './template-ladder'
import { TemplatePreview } from './template-preview'
import { TemplateRejection } from './template-rejection'
import { TemplateStanding } from './template-standing'
import { TemplateStatePill } from './template-state-pill'
import classes from './template-page.module.css'

const route = getRouteApi('/desk/templates/$templateId')

/** The template in one language on one account, through its whole life. */
export function TemplatePage() {
  const t = useText()
  const { templateId } = route.useParams()
  const template = useQuery(templateQuery(templateId))
  if (template.data !== undefined) return <Known template={template.data} />
  return (
    <>
      <PageHeader title={t('template.title')} crumbs={[<TemplatesCrumb key="all" />]} />
      {template.isPending ? (
        <SkeletonRows label={t('template.loading')} rows={4} rowHeight={90} />
      ) : isProblem(template.error, 'not_found') ? (
        <Notice title={t('template.notFound')} role="alert">
          <p>{t('template.notFound.next')}</p>
        </Notice>
      ) : (
        <FailedState error={template.error} onRetry={() => void template.refetch()} />
      )}
    </>
  )
}

function TemplatesCrumb() {
  return <Link to="/templates">{useText()('templates.title')}</Link>
}

function Known({ template }: { template: PhoneRequestTemplate }) {
  const nameOf = useLanguageName()
  const { account, name, language, state } = template
  return (
    <>
      <PageHeader
        title={`${nameOf(language)} · ${account.name ?? account.wabaId}`}
        heading={
          <>
            <bdi>{nameOf(language)}</bdi> · <AccountName account={account} />
          </>
        }
        crumbs={[<TemplatesCrumb key="all" />]}
        state={<TemplateStatePill state={state} />}
        description={<Trans id="template.named" values={{ name: <Id>{name}</Id> }} />}
      />
      <div className={classes.columns}>
        <div className={classes.main}>
          <TemplateLadder state={state} />
          <TemplateStanding template={template} />
          <TemplateRejection template={template} />
          <TemplateDifferences template={template} />
          <TemplateFacts template={template} />
          <TemplateHistory id={template.id} />
        </div>
        <TemplatePreview template={template} />
      </div>
    </>
  )
}

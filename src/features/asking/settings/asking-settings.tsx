import { useQuery } from '@tanstack/react-query'
import { IconPlayerStopFilled } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { Notice } from '../../../ui/notice'
import { PageHeader } from '../../../ui/page-header'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { askingSettingsQuery } from '../queries'
import { LinesTable } from './lines-table'
import { QuietList } from './quiet-list'
import { RulesForm } from './rules-form'
import classes from './settings.module.css'

/** The rules of asking, how they come out, and how each line keeps them. */
export function AskingSettings() {
  const t = useText()
  const settings = useQuery(askingSettingsQuery())
  useNamedPart(settings.data !== undefined)
  return (
    <>
      <PageHeader title={t('asking.toSettings')} description={t('askingSettings.what')} />
      {settings.isError && (
        <FailedState error={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {settings.isPending && (
        <SkeletonRows label={t('askingSettings.loading')} rows={4} rowHeight={90} />
      )}
      {settings.data !== undefined && (
        <div className={classes.page}>
          {settings.data.stopped && <Stopped />}
          <div className={classes.columns}>
            <RulesForm stored={settings.data} />
            <QuietList timeZone={settings.data.quietHours.timeZone} />
          </div>
          <LinesTable usualLanguage={settings.data.defaultLanguage} />
        </div>
      )}
    </>
  )
}

/** A link may lead to a part that comes only with the data. */
function useNamedPart(isThere: boolean): void {
  const hash = useLocation({ select: (location) => location.hash })
  useEffect(() => {
    if (isThere && hash !== '') document.getElementById(hash)?.scrollIntoView()
  }, [isThere, hash])
}

function Stopped() {
  const t = useText()
  return (
    <Notice tone="bad" icon={IconPlayerStopFilled} title={t('askingSettings.stopped')}>
      <Link to="/asking">{t('askingSettings.toAsking')}</Link>
    </Notice>
  )
}

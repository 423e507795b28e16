import { Stack } from '@mantine/core'
import { IconAdjustments, IconListDetails } from '@tabler/icons-react'
import { useText } from '../../../i18n/use-text'
import { ButtonLink } from '../../../ui/links'
import { PageHeader } from '../../../ui/page-header'
import { ForecastPanel } from './forecast-panel'
import { FunnelPanel } from './funnel-panel'
import { StopSwitch } from './stop-switch'
import { WordingPanel } from './wording-panel'

/** Asking as a whole: whether it runs, what is coming, and what comes of it. */
export function AskingPage() {
  const t = useText()
  return (
    <>
      <PageHeader
        title={t('asking.title')}
        description={t('asking.what')}
        actions={
          <>
            <ButtonLink
              to="/settings/asking"
              variant="subtle"
              leftSection={<IconAdjustments size={18} aria-hidden />}
            >
              {t('asking.toSettings')}
            </ButtonLink>
            <ButtonLink
              to="/asking/ledger"
              variant="default"
              leftSection={<IconListDetails size={18} className="hb-mirrors" aria-hidden />}
            >
              {t('asking.toLedger')}
            </ButtonLink>
          </>
        }
      />
      <Stack gap="lg">
        <StopSwitch />
        <ForecastPanel />
        <FunnelPanel />
        <WordingPanel />
      </Stack>
    </>
  )
}

import { IconAlertTriangle, IconQrcode } from '@tabler/icons-react'
import { Id, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { Notice } from '../../ui/notice'
import type { ChosenCode } from './use-board-code'

/** What the code of the address holds, or why none is drawn. */
export function ChosenCodeState({ code }: { code: ChosenCode }) {
  const t = useText()
  switch (code.state) {
    case 'none':
      return null
    case 'failed':
      return <FailedState error={code.error} onRetry={code.retry} />
    case 'ready':
      return <Ready code={code} />
    case 'loading':
      return <p role="status">{t('studio.qr.loading')}</p>
    case 'not_ready':
      return (
        <Notice tone="waiting" icon={IconAlertTriangle} role="status">
          {t(`studio.qr.notReady.${code.of}`)}
        </Notice>
      )
    case 'gone':
    case 'masked':
      return (
        <Notice tone="waiting" icon={IconAlertTriangle} role="status">
          {t(`studio.qr.${code.state}`)}
        </Notice>
      )
  }
}

function Ready({ code }: { code: Extract<ChosenCode, { state: 'ready' }> }) {
  const line = <UserText>{code.line}</UserText>
  return (
    <Notice
      tone="good"
      icon={IconQrcode}
      role="status"
      title={
        code.site === null ? (
          <Trans id="studio.qr.ready.phone" values={{ line }} />
        ) : (
          <Trans
            id="studio.qr.ready.meta"
            values={{ line, site: <UserText>{code.site}</UserText> }}
          />
        )
      }
    >
      <Id>{code.url}</Id>
    </Notice>
  )
}

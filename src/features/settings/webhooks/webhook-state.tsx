import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleOff,
  IconPlayerPause,
} from '@tabler/icons-react'
import type { WebhookEndpoint } from '../../../../domain/api/webhook-endpoints'
import { useText } from '../../../i18n/use-text'
import { StatePill } from '../../../ui/state-pill'

const looks = {
  on: { tone: 'good', icon: IconCircleCheck },
  failing: { tone: 'waiting', icon: IconAlertTriangle },
  off: { tone: 'quiet', icon: IconPlayerPause },
  stopped: { tone: 'bad', icon: IconCircleOff },
} as const

function stateOf({ on, stoppedBecause, failingSince }: WebhookEndpoint): keyof typeof looks {
  if (!on) return stoppedBecause === null ? 'off' : 'stopped'
  return failingSince === null ? 'on' : 'failing'
}

export function WebhookState({ webhook }: { webhook: WebhookEndpoint }) {
  const t = useText()
  const state = stateOf(webhook)
  return (
    <StatePill tone={looks[state].tone} icon={looks[state].icon}>
      {t(`webhooks.state.${state}`)}
    </StatePill>
  )
}

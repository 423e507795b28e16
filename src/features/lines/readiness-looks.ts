import {
  IconCircleCheck,
  IconEyeExclamation,
  IconHandStop,
  IconHelpCircle,
  type Icon,
} from '@tabler/icons-react'
import type { ReadinessState } from '../../../domain/readiness-words'
import type { Tone } from '../../ui/notice'

/** What is not known looks like neither good nor bad. */
export const readinessLooks: Record<ReadinessState, { tone: Tone; icon: Icon }> = {
  ready: { tone: 'good', icon: IconCircleCheck },
  attention: { tone: 'waiting', icon: IconEyeExclamation },
  blocked: { tone: 'bad', icon: IconHandStop },
  unknown: { tone: 'quiet', icon: IconHelpCircle },
}

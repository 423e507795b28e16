import { IconCircleCheck, IconCircleOff, IconUsers, type Icon } from '@tabler/icons-react'
import type { ConflictState } from '../../../../domain/number-conflict'
import type { Tone } from '../../../ui/notice'

export const conflictLooks: Record<ConflictState, { tone: Tone; icon: Icon }> = {
  open: { tone: 'waiting', icon: IconUsers },
  decided: { tone: 'good', icon: IconCircleCheck },
  void: { tone: 'quiet', icon: IconCircleOff },
}

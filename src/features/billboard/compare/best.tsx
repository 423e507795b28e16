import { IconCheck } from '@tabler/icons-react'
import { useText } from '../../../i18n/use-text'
import { StatePill } from '../../../ui/state-pill'
import type { Standing } from './best-of'

/** Said in words beside what it is about. */
export function Best({ standing }: { standing: Standing }) {
  const t = useText()
  if (standing === null) return null
  return (
    <StatePill tone="good" icon={IconCheck}>
      {t(`studio.compare.${standing}`)}
    </StatePill>
  )
}

import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../../../i18n/use-text'
import { ButtonLink } from '../../../ui/links'
import { openConflictsQuery } from './queries'

/** The way to the conflicts, with how many wait. */
export function ConflictsLink() {
  const t = useText()
  const count = useQuery(openConflictsQuery()).data ?? 0
  return (
    <ButtonLink
      to="/customers/conflicts"
      variant="default"
      leftSection={<IconUsers size={18} aria-hidden />}
    >
      {count === 0 ? t('conflicts.title') : t('conflicts.open', { count })}
    </ButtonLink>
  )
}

import { IconColumns3 } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useText } from '../../../i18n/use-text'
import { ButtonLink } from '../../../ui/links'

const route = getRouteApi('/desk/studio')

/** From the studio to the same board with other names beside this one. */
export function CompareLink() {
  const t = useText()
  const { handle, ...board } = route.useSearch()
  return (
    <ButtonLink
      to="/studio/compare"
      search={{ ...board, ...(handle !== undefined && { handles: handle.replaceAll(',', ' ') }) }}
      variant="default"
      leftSection={<IconColumns3 size={18} aria-hidden />}
    >
      {t('studio.compare.link')}
    </ButtonLink>
  )
}

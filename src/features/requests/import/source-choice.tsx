import { getRouteApi } from '@tanstack/react-router'
import { useText } from '../../../i18n/use-text'
import { Chips } from '../../../ui/filter-chips'

const route = getRouteApi('/desk/requests/import')

export function SourceChoice() {
  const t = useText()
  const { from } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Chips
      above={false}
      label={t('pattern.source')}
      value={from ?? 'file'}
      options={(['file', 'pattern'] as const).map((value) => ({
        value,
        label: t(`pattern.source.${value}`),
      }))}
      onChoose={(value) => void navigate({ search: value === 'pattern' ? { from: value } : {} })}
    />
  )
}

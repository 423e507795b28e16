import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { UserText } from '../../i18n/isolates'
import { Phone } from '../../i18n/phone'
import { useText } from '../../i18n/use-text'
import { SearchChoice } from '../../ui/search-choice'
import { lineQuery, linesToChooseQuery } from './queries'

type LineChoiceProps = {
  lineId: string | undefined
  onChange: (lineId: string | undefined) => void
}

/** One of the own lines, by search; none is all of them. */
export function LineChoice({ lineId, onChange }: LineChoiceProps) {
  const t = useText()
  const [q, setQ] = useState('')
  const chosen = useQuery({ ...lineQuery(lineId ?? ''), enabled: lineId !== undefined }).data
  const lines = useQuery(linesToChooseQuery(q)).data
  return (
    <SearchChoice
      label={t('asking.funnel.line')}
      shown={lineId === undefined ? '' : (chosen?.displayName ?? '…')}
      placeholder={t('asking.funnel.allLines')}
      nothing={t(lines === undefined ? 'asking.loading' : 'asking.funnel.noLine')}
      options={(lines?.items ?? []).map(({ id, displayName, phoneNumber }) => ({
        value: id,
        label: <UserText>{displayName}</UserText>,
        hint: <Phone value={phoneNumber} />,
      }))}
      onType={setQ}
      onChoose={onChange}
      onClear={() => onChange(undefined)}
    />
  )
}

import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLanguageName } from '../../../i18n/language-name'
import { useText } from '../../../i18n/use-text'
import { approvedLanguagesQuery } from './queries'

type LanguageChoiceProps = {
  /** The account whose templates are asked with; without it those of all. */
  wabaId?: string | undefined
  /** Empty: each in the language that fits them. */
  value: string
  onChange: (language: string) => void
}

/** In which language to ask: only those are offered in which Meta has approved the template. */
export function LanguageChoice({ wabaId, value, onChange }: LanguageChoiceProps) {
  const t = useText()
  const nameOf = useLanguageName()
  const languages = useQuery(approvedLanguagesQuery(wabaId)).data ?? []
  const known = value === '' || languages.includes(value) ? languages : [value, ...languages]
  return (
    <NativeSelect
      label={t('customers.language')}
      description={t('customers.language.help')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('customers.language.own') },
        ...known.map((language) => ({ value: language, label: nameOf(language) })),
      ]}
    />
  )
}

import { useText } from '../i18n/use-text'
import { Notice } from './notice'
import { IconAlertTriangle } from '@tabler/icons-react'

export type SummaryItem = {
  /** The id of the field, where its link leads. */
  fieldId: string
  message: string
}

/** What is to be corrected, above a long form: said at once, each line a way to its field. */
export function ErrorSummary({ items }: { items: SummaryItem[] }) {
  const t = useText()
  if (items.length === 0) return null
  return (
    <Notice
      tone="bad"
      icon={IconAlertTriangle}
      role="alert"
      title={t('form.errorSummary', { count: items.length })}
    >
      <ul>
        {items.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(fieldId)?.focus()
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

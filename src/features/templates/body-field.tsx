import { Textarea } from '@mantine/core'
import { checkBody, templateLimits, type BodyFinding } from '../../../domain/template-rules'
import { templateDirection } from '../../../domain/template-languages'
import { useText, type Translate } from '../../i18n/use-text'

type BodyFieldProps = {
  label: string
  language: string
  body: string
  onChange: (body: string) => void
  /** Whether an empty text is said already. */
  tried?: boolean
}

/** An own wording, with Meta's limits as sentences while it is typed. */
export function BodyField({ label, language, body, onChange, tried = false }: BodyFieldProps) {
  const t = useText()
  const findings = body === '' && !tried ? [] : checkBody(body)
  return (
    <Textarea
      label={label}
      description={t('template.body.count', {
        count: [...body.trim()].length,
        max: templateLimits.body,
      })}
      value={body}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={findings.length === 0 ? null : findings.map((found) => sentenceOf(t, found)).join(' ')}
      lang={language.replaceAll('_', '-')}
      dir={templateDirection(language)}
      autosize
      minRows={3}
      maxLength={4000}
    />
  )
}

function sentenceOf(t: Translate, { code, values }: BodyFinding): string {
  switch (code) {
    case 'too_long':
      return t('template.body.too_long', {
        max: values['max'] ?? '',
        length: values['length'] ?? '',
      })
    case 'variable':
      return t('template.body.variable', { found: values['found'] ?? '' })
    default:
      return t(`template.body.${code}`)
  }
}

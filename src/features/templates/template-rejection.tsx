import type { PhoneRequestTemplate } from '../../../domain/api/phone-request-templates'
import { Id } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { Facts, Panel } from './panel'

const reasons = [
  'ABUSIVE_CONTENT',
  'CATEGORY_NOT_AVAILABLE',
  'INCORRECT_CATEGORY',
  'INVALID_FORMAT',
  'NONE',
  'PROMOTIONAL',
  'SCAM',
  'TAG_CONTENT_MISMATCH',
] as const

/** Why Meta rejected it: the reason in our words, Meta's explanation and its recommendation in its own. */
export function TemplateRejection({ template: { rejection } }: { template: PhoneRequestTemplate }) {
  const t = useText()
  if (rejection === null) return null
  const { explanation, recommendation } = rejection
  return (
    <Panel title={t('template.rejection')}>
      <Facts
        facts={[
          { name: t('template.rejection.reason'), value: <Reason word={rejection.reason} /> },
          { name: t('template.rejection.explanation'), value: <MetaWords words={explanation} /> },
          {
            name: t('template.rejection.recommendation'),
            value: <MetaWords words={recommendation} />,
          },
        ]}
      />
    </Panel>
  )
}

function Reason({ word }: { word: string | null }) {
  const t = useText()
  if (word === null) return t('templates.notTold')
  const known = reasons.find((reason) => reason === word.toUpperCase())
  if (known !== undefined)
    return (
      <>
        {t(`template.reason.${known}`)} <Id>({word})</Id>
      </>
    )
  return <Trans id="template.reason.unknown" values={{ word: <Id>{word}</Id> }} />
}

function MetaWords({ words }: { words: string | null }) {
  const t = useText()
  return words === null ? t('templates.notTold') : <bdi dir="auto">{words}</bdi>
}

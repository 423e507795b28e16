import type { PhoneRequestTemplate } from '../../../domain/api/phone-request-templates'
import { useFormat } from '../../i18n/format'
import { Id } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { LanguageName } from '../../i18n/language-name'
import { Facts, Panel, type NamedValue } from './panel'

type Props = { template: PhoneRequestTemplate }

/** What Meta said of it, as it came. */
export function TemplateFacts({ template }: Props) {
  const t = useText()
  const { metaId, metaStatus, lastEvent, language } = template
  const facts: (NamedValue | false)[] = [
    { name: t('templates.column.language'), value: <LanguageName language={language} /> },
    { name: t('template.category'), value: <Category template={template} /> },
    { name: t('template.quality'), value: <Quality template={template} /> },
    { name: t('template.metaId'), value: <Told word={metaId} /> },
    { name: t('template.metaStatus'), value: <Told word={metaStatus} /> },
    lastEvent !== null && { name: t('template.lastEvent'), value: <LastEvent word={lastEvent} /> },
    { name: t('template.wording'), value: <Wording template={template} /> },
  ]
  return (
    <Panel title={t('template.facts')}>
      <Facts facts={facts.filter((fact) => fact !== false)} />
    </Panel>
  )
}

const events = ['FLAGGED', 'LOCKED', 'REINSTATED', 'UNARCHIVED'] as const

/** Events that are no places to stand; a new one is shown as it came. */
function LastEvent({ word }: { word: string }) {
  const t = useText()
  const known = events.find((event) => event === word.toUpperCase())
  if (known === undefined) return <Id>{word}</Id>
  return (
    <>
      {t(`template.event.${known}`)} <Id>({word})</Id>
    </>
  )
}

function Told({ word }: { word: string | null }) {
  const t = useText()
  return word === null ? t('templates.notTold') : <Id>{word}</Id>
}

function Category({ template: { category, askedCategory, categoryChange } }: Props) {
  const t = useText()
  return (
    <>
      {category === null || category === askedCategory
        ? t(`template.category.${askedCategory}`)
        : t('template.category.other', {
            asked: t(`template.category.${askedCategory}`),
            given: t(`template.category.${category}`),
          })}
      {categoryChange !== null && <Announced change={categoryChange} />}
    </>
  )
}

type AnnouncedProps = { change: NonNullable<PhoneRequestTemplate['categoryChange']> }

function Announced({ change: { to, at } }: AnnouncedProps) {
  const { dateTime } = useFormat()
  const word = <Id>{to}</Id>
  return (
    <>
      {' '}
      {at === null ? (
        <Trans id="template.category.soon" values={{ to: word }} />
      ) : (
        <Trans id="template.category.change" values={{ to: word, when: dateTime(at) }} />
      )}
    </>
  )
}

const qualities = ['GREEN', 'YELLOW', 'RED', 'UNKNOWN'] as const

function Quality({ template: { quality } }: Props) {
  const t = useText()
  if (quality === null) return t('templates.notTold')
  const known = qualities.find((word) => word === quality.toUpperCase())
  return known === undefined ? <Id>{quality}</Id> : t(`template.quality.${known}`)
}

function Wording({ template: { wording } }: Props) {
  const t = useText()
  return wording.version === null
    ? t('template.wording.own')
    : t('template.wording.version', { version: wording.version })
}

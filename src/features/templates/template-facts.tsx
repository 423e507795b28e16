import type { PhoneRequestTemplate } from '../../../domain/api/phone-request-templates'
import { useFormat } from '../../i18n/format'
import { Id } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { LanguageName } from '../../i18n/language-name'
import { BreakableId } from './breakable-id'
import { Facts, Panel, type NamedValue } from './panel'
import { CategoryWord, QualityWord } from './template-words'
import classes from './template-page.module.css'

type Props = { template: PhoneRequestTemplate }

/** What Meta said of it, as it came. */
export function TemplateFacts({ template }: Props) {
  const t = useText()
  const { metaId, metaStatus, lastEvent, language, state } = template
  // Meta has not seen it: there is nothing that it could have said.
  const isAtMeta = state !== 'draft' || metaId !== null
  const facts: (NamedValue | false)[] = [
    { name: t('templates.column.language'), value: <LanguageName language={language} /> },
    { name: t('template.category'), value: <Category template={template} /> },
    isAtMeta && { name: t('template.quality'), value: <Quality template={template} /> },
    isAtMeta && { name: t('template.metaId'), value: <Told word={metaId} /> },
    isAtMeta && { name: t('template.metaStatus'), value: <Told word={metaStatus} /> },
    lastEvent !== null && { name: t('template.lastEvent'), value: <LastEvent word={lastEvent} /> },
    { name: t('template.wording'), value: <Wording template={template} /> },
  ]
  return (
    <Panel title={t(isAtMeta ? 'template.facts' : 'template.facts.draft')}>
      <Facts facts={facts.filter((fact) => fact !== false)} />
    </Panel>
  )
}

const events = ['FLAGGED', 'LOCKED', 'REINSTATED', 'UNARCHIVED'] as const

/** Events that are no places to stand; a new one is shown as it came. */
function LastEvent({ word }: { word: string }) {
  const t = useText()
  const known = events.find((event) => event === word.toUpperCase())
  if (known === undefined) return <BreakableId>{word}</BreakableId>
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
  const word = <CategoryWord word={to} />
  return (
    <span className={classes.announced}>
      {at === null ? (
        <Trans id="template.category.soon" values={{ to: word }} />
      ) : (
        <Trans id="template.category.change" values={{ to: word, when: dateTime(at) }} />
      )}
    </span>
  )
}

function Quality({ template: { quality } }: Props) {
  const t = useText()
  return quality === null ? t('templates.notTold') : <QualityWord word={quality} />
}

function Wording({ template: { wording } }: Props) {
  const t = useText()
  return wording.version === null
    ? t('template.wording.own')
    : t('template.wording.version', { version: wording.version })
}

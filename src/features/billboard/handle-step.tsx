import { fitnessWord, handleFitness } from '../../../domain/billboard/handle-fitness'
import { readyPhrases, type WordingLanguage } from '../../../domain/billboard/wording'
import { trimHandle } from '../../../domain/handle'
import { Id, isolateLtr } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useFitnessSentence, useText, useUsernameSentence } from '../../i18n/use-text'
import { Chips } from '../../ui/filter-chips'
import { AddressField } from './address-field'
import { CopyFindings } from './copy-findings'
import { HandlePicker } from './handle-picker'
import { Panel } from './panel'
import { noPhrase, phraseText, signOf } from './studio-design'
import { signWords } from './studio-search'
import classes from './studio.module.css'
import type { Studio } from './use-studio'
import { isolatedValues } from './words'

/** The name, its sign and the words before it. */
export function HandleStep({ studio }: { studio: Studio }) {
  const t = useText()
  return (
    <Panel title={t('studio.handle.title')}>
      <div className={classes.columns}>
        <div className={classes.stack}>
          <NameField studio={studio} />
          <HandlePicker onPick={(handle) => studio.change({ handle })} />
          <SignChoice studio={studio} />
        </div>
        <div className={classes.stack}>
          <Wording studio={studio} />
          <Fitness typed={studio.chosen.design.shown} />
        </div>
      </div>
    </Panel>
  )
}

function NameField({ studio }: { studio: Studio }) {
  const t = useText()
  const sentenceOf = useUsernameSentence()
  const { name } = studio.chosen
  const typed = studio.search.handle ?? ''
  const problems = typed === '' ? [] : name.problems.map(sentenceOf)
  return (
    <div>
      <AddressField
        label={t('studio.handle.field')}
        description={t('studio.handle.hint')}
        value={trimHandle(typed)}
        dir="ltr"
        maxLength={300}
        spellCheck={false}
        autoCapitalize="none"
        error={problems.length > 0 && problems.join(' ')}
        onText={(handle) => studio.change({ handle }, true)}
      />
      {name.valid && (
        <p className={classes.soft}>
          <Trans id="studio.handle.stored" values={{ username: <Id>{name.username}</Id> }} />
        </p>
      )}
    </div>
  )
}

function SignChoice({ studio }: { studio: Studio }) {
  const t = useText()
  const sign = studio.search.sign ?? 'at'
  return (
    <div>
      <Chips
        label={t('studio.sign')}
        options={signWords.map((value) => ({
          value,
          label: value === 'none' ? t('studio.sign.none') : <Id>{signOf[value]}</Id>,
        }))}
        value={sign}
        onChoose={(value) => studio.change({ sign: value })}
      />
      <p className={classes.soft}>{t(`studio.sign.${sign}.what`)}</p>
    </div>
  )
}

function Wording({ studio }: { studio: Studio }) {
  const t = useText()
  const { language } = studio.chosen
  const text = phraseText(studio.search, language)
  return (
    <>
      <Chips
        label={t('studio.language')}
        options={(['en', 'he'] as const).map((value) => ({
          value,
          label: t(`studio.language.${value}`),
        }))}
        value={language}
        // A phrase of the other language would stand in the wrong direction.
        onChoose={(value) =>
          studio.change({
            language: value,
            phrase: studio.search.phrase === noPhrase ? noPhrase : undefined,
          })
        }
      />
      <Chips
        label={t('studio.phrase.ready')}
        options={[
          ...readyPhrases[language].map((value) => ({
            value,
            lang: language,
            label: <bdi dir={language === 'he' ? 'rtl' : 'ltr'}>{value}</bdi>,
          })),
          { value: '', label: t('studio.phrase.none') },
        ]}
        value={text}
        onChoose={(value) => studio.change({ phrase: value === '' ? noPhrase : value })}
      />
      <PhraseField studio={studio} text={text} language={language} />
      <Chips
        label={t('studio.lines')}
        options={(['2', '1'] as const).map((value) => ({
          value,
          label: t(`studio.lines.${value}`),
        }))}
        value={studio.search.lines ?? '2'}
        onChoose={(lines) => studio.change({ lines })}
      />
    </>
  )
}

type PhraseFieldProps = { studio: Studio; text: string; language: WordingLanguage }

function PhraseField({ studio, text, language }: PhraseFieldProps) {
  const t = useText()
  const { refusal, stripped } = studio.chosen.phrase
  return (
    <div>
      <AddressField
        label={t('studio.phrase')}
        value={text}
        lang={language}
        dir={language === 'he' ? 'rtl' : 'ltr'}
        maxLength={600}
        error={refusal !== null && <PhraseProblem refusal={refusal} />}
        onText={(phrase) => studio.change({ phrase: phrase === '' ? noPhrase : phrase }, true)}
      />
      {stripped.length > 0 && (
        <p className={classes.soft} role="status">
          {t('studio.phrase.stripped', { characters: isolateLtr(stripped.join(', ')) })}
        </p>
      )}
      <CopyFindings studio={studio} language={language} />
    </div>
  )
}

type Refusal = NonNullable<Studio['chosen']['phrase']['refusal']>

function PhraseProblem({ refusal }: { refusal: Refusal }) {
  const t = useText()
  switch (refusal.code) {
    case 'too_long':
      return t('studio.phrase.too_long', refusal.values)
    case 'cannot_be_drawn':
      return t('studio.phrase.cannot_be_drawn', refusal.values)
    case 'only_spaces':
    case 'mixed_right_to_left_scripts':
      return t(`studio.phrase.${refusal.code}`)
  }
}

/** How fit the name is for signs: the score, and what was taken off it. */
function Fitness({ typed }: { typed: string }) {
  const t = useText()
  const sentenceOf = useFitnessSentence()
  const fitness = typed === '' ? null : handleFitness(typed)
  if (fitness === null) return null
  return (
    <details className={classes.fold}>
      <summary data-word={fitnessWord(fitness.score)}>
        {t('studio.fitness', { score: fitness.score })}
      </summary>
      <ul className={classes.findings}>
        {fitness.findings.map(({ code, values }) => (
          <li key={code}>{sentenceOf({ code, values: isolatedValues(values) })}</li>
        ))}
      </ul>
    </details>
  )
}

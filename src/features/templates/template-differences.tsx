import { VisuallyHidden } from '@mantine/core'
import type { PhoneRequestTemplate } from '../../../domain/api/phone-request-templates'
import { templateDirection } from '../../../domain/template-languages'
import { useText } from '../../i18n/use-text'
import { Panel } from './panel'
import classes from './template-page.module.css'

type Difference = PhoneRequestTemplate['differences'][number]

/** What was sent against what Meta has now, part by part, as marks in the text. */
export function TemplateDifferences({ template }: { template: PhoneRequestTemplate }) {
  const t = useText()
  const { differences, language } = template
  if (differences.length === 0) return null
  return (
    <Panel title={t('template.differences')}>
      <p className={classes.soft}>{t('template.differences.what')}</p>
      {differences.map((difference) => (
        <div key={difference.part}>
          <h3 className={classes.stepsTitle}>{t(`template.part.${difference.part}`)}</h3>
          <p
            lang={language.replaceAll('_', '-')}
            dir={difference.part === 'buttons' ? 'ltr' : templateDirection(language)}
            className={classes.text}
          >
            <Marks pieces={difference.pieces} />
          </p>
        </div>
      ))}
    </Panel>
  )
}

function Marks({ pieces }: { pieces: Difference['pieces'] }) {
  const t = useText()
  return pieces.map((piece, place) => {
    // Pieces have no name but their place.
    const key = `${place} ${piece.in}`
    if (piece.in === 'both') return <span key={key}>{piece.text}</span>
    if (piece.in === 'sent')
      return (
        <del key={key}>
          <VisuallyHidden>{t('template.mark.gone')} </VisuallyHidden>
          {piece.text}
        </del>
      )
    return (
      <ins key={key}>
        <VisuallyHidden>{t('template.mark.new')} </VisuallyHidden>
        {piece.text}
      </ins>
    )
  })
}

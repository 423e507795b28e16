import type { ReactNode } from 'react'
import type { FitnessFinding } from '../../../../domain/billboard/handle-fitness'
import type { Viewer } from '../../../../domain/billboard/road-test'
import { useFormat } from '../../../i18n/format'
import { useFitnessSentence, useText } from '../../../i18n/use-text'
import { Verdict } from '../road-test'
import studioClasses from '../studio.module.css'
import { isolatedValues } from '../words'
import type { ComparedRow, Standing } from './best-of'
import { Best } from './best'
import type { Judged } from './judge-handle'
import { NameStanding } from './name-standing'
import classes from './compare.module.css'

type ComparedFactsProps = {
  judged: Judged
  standing: Record<ComparedRow, Standing>
  viewer: Viewer
}

/** The rows under a board, in the same order for each name. */
export function ComparedFacts({ judged, standing, viewer }: ComparedFactsProps) {
  const t = useText()
  const { number } = useFormat()
  const { verdict, fitness, name } = judged
  const findings = fitness?.findings ?? []
  const isLength = ({ code }: FitnessFinding) => code.startsWith('length_')
  return (
    <dl className={classes.facts}>
      <Row name={t('studio.compare.standing')}>
        <NameStanding username={name.username} />
      </Row>
      {verdict !== null && (
        <>
          <Row name={t('studio.road.title')} best={standing.road}>
            <Verdict verdict={verdict} viewer={viewer} />
          </Row>
          <Row name={t('studio.road.capHeight')} best={standing.height}>
            {t('studio.unit.mm', { value: number(Math.round(verdict.numbers.capHeightMm)) })}
          </Row>
        </>
      )}
      <Row name={t('studio.compare.length')} best={standing.length}>
        <Sentences findings={findings.filter(isLength)} />
      </Row>
      {fitness !== null && (
        <Row name={t('studio.compare.fitness')} best={standing.fitness}>
          <p>{t('studio.fitness', { score: number(fitness.score) })}</p>
          <Sentences findings={findings.filter((finding) => !isLength(finding))} />
        </Row>
      )}
    </dl>
  )
}

type RowProps = { name: string; best?: Standing; children: ReactNode }

function Row({ name, best = null, children }: RowProps) {
  return (
    <div className={classes.fact}>
      <dt>
        {name} <Best standing={best} />
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

function Sentences({ findings }: { findings: FitnessFinding[] }) {
  const sentenceOf = useFitnessSentence()
  if (findings.length === 0) return null
  return (
    <ul className={studioClasses.findings}>
      {findings.map(({ code, values }) => (
        <li key={code}>{sentenceOf({ code, values: isolatedValues(values) })}</li>
      ))}
    </ul>
  )
}

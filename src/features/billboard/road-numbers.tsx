import type { ReactNode } from 'react'
import type { RoadVerdict } from '../../../domain/billboard/road-test'
import { useFormat } from '../../i18n/format'
import { useText } from '../../i18n/use-text'
import classes from './studio.module.css'

/** What the verdict was made of, for those who want to know. */
export function RoadNumbers({ verdict }: { verdict: RoadVerdict }) {
  const t = useText()
  const { number, list } = useFormat()
  const { numbers, assumptions } = verdict
  const rounded = (value: number) => number(Math.round(value * 10) / 10)
  return (
    <details className={classes.fold}>
      <summary>{t('studio.road.numbers')}</summary>
      <dl className={classes.facts}>
        <Fact name={t('studio.road.capHeight')}>
          {t('studio.unit.mm', { value: rounded(numbers.capHeightMm) })}
        </Fact>
        {numbers.neededMm !== null && (
          <Fact name={t('studio.road.needed')}>
            {t('studio.unit.mm', { value: rounded(numbers.neededMm.green) })}
          </Fact>
        )}
        <Fact name={t('studio.road.readFrom')}>
          {t('studio.unit.m', { value: rounded(numbers.distanceM) })}
        </Fact>
        <Fact name={t('studio.road.words')}>{number(numbers.words)}</Fact>
        <Fact name={t('studio.road.secondsNeeded')}>
          {t('studio.unit.s', { value: rounded(numbers.secondsNeeded) })}
        </Fact>
        {numbers.secondsInView !== null && (
          <Fact name={t('studio.road.secondsInView')}>
            {t('studio.unit.s', { value: rounded(numbers.secondsInView) })}
          </Fact>
        )}
        <Fact name={t('studio.road.index')}>{rounded(numbers.index)}</Fact>
      </dl>
      <p className={classes.soft}>
        {t('studio.road.assumed', {
          list: list(assumptions.map((one) => t(`studio.assumed.${one}`))),
        })}
      </p>
    </details>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

import {
  IconAlertTriangle,
  IconCircleCheck,
  IconExclamationCircle,
  IconHelpCircle,
} from '@tabler/icons-react'
import type { PreflightItem, PreflightResult } from '../../../domain/billboard/preflight'
import { useText } from '../../i18n/use-text'
import { StatePill } from '../../ui/state-pill'
import { useMend } from './check-mends'
import { useCheckSentence } from './check-words'
import classes from './checks.module.css'
import { Score } from './score'
import studioClasses from './studio.module.css'
import type { Checks as Checked } from './use-checks'
import type { Studio } from './use-studio'

type ChecksProps = { studio: Studio; checks: Checked }

/** Everything that is looked at before print: what is wrong first, what is well folded away. */
export function Checks({ studio, checks }: ChecksProps) {
  const t = useText()
  const shown = checks.items.filter(({ result }) => result !== 'none')
  const open = shown.filter(({ result }) => result !== 'pass')
  const passed = shown.filter(({ result }) => result === 'pass')
  const count = open.length + checks.brand.length
  return (
    <section className={studioClasses.stack} aria-label={t('studio.checks.title')}>
      <h3 className={studioClasses.subtitle}>{t('studio.checks.title')}</h3>
      <p className={studioClasses.soft} role="status">
        {count === 0 ? t('studio.checks.allPass') : t('studio.checks.open', { count })}
      </p>
      {count > 0 && (
        <ul className={classes.list}>
          {open.map((item) => (
            <Item key={item.code} item={item} studio={studio} />
          ))}
          {checks.brand.map((code) => (
            <li key={code} className={classes.item}>
              <Result result="warn" />
              <p>{t(`studio.checks.brand.${code}`)}</p>
            </li>
          ))}
        </ul>
      )}
      <details className={studioClasses.fold}>
        <summary>{t('studio.checks.passed', { count: passed.length })}</summary>
        <ul className={classes.list}>
          {passed.map((item) => (
            <Item key={item.code} item={item} studio={studio} />
          ))}
        </ul>
      </details>
      {checks.score !== null && <Score score={checks.score} />}
    </section>
  )
}

function Item({ item, studio }: { item: PreflightItem; studio: Studio }) {
  const sentenceOf = useCheckSentence()
  const mend = useMend(studio, item)
  return (
    <li className={classes.item}>
      <Result result={item.result} />
      <p>{sentenceOf(item)}</p>
      {mend !== null && (
        <button type="button" className={studioClasses.chip} onClick={mend.apply}>
          {mend.label}
        </button>
      )}
    </li>
  )
}

const looks = {
  pass: { tone: 'good', icon: IconCircleCheck },
  warn: { tone: 'waiting', icon: IconAlertTriangle },
  fail: { tone: 'bad', icon: IconExclamationCircle },
  unknown: { tone: 'quiet', icon: IconHelpCircle },
  none: { tone: 'quiet', icon: IconHelpCircle },
} as const satisfies Record<PreflightResult, object>

/** Word, shape and colour. */
function Result({ result }: { result: PreflightResult }) {
  const t = useText()
  return (
    <StatePill tone={looks[result].tone} icon={looks[result].icon}>
      {t(`studio.checks.result.${result}`)}
    </StatePill>
  )
}

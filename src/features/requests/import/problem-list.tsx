import type { ImportProblem } from '../../../../domain/api/request-imports'
import { useProblemSentence } from './use-problem-sentence'
import { isolateLtr } from '../../../i18n/isolates'
import { useText } from '../../../i18n/use-text'
import classes from './import.module.css'

/** What is wrong with a row, with the columns that it is about. */
export function ProblemList({ problems }: { problems: ImportProblem[] }) {
  const t = useText()
  const sentence = useProblemSentence()
  return (
    <ul className={classes.problems}>
      {problems.map((problem) => (
        <li key={`${problem.column} ${problem.code}`}>
          {problem.column !== null && (
            // The gap belongs to the sentence's direction, not to the name's.
            <span className={classes.column}>
              <bdi dir="ltr">{problem.column}</bdi>
            </span>
          )}
          {sentence(problem)}
          {problem.fix !== undefined && ` ${t('import.fix', { fix: isolateLtr(problem.fix) })}`}
        </li>
      ))}
    </ul>
  )
}

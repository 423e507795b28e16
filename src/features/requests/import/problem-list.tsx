import type { ImportProblem } from '../../../../domain/api/request-imports'
import { useProblemSentence } from './use-problem-sentence'
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
            <bdi dir="ltr" className={classes.column}>
              {problem.column}
            </bdi>
          )}
          {sentence(problem)}
          {problem.fix !== undefined && ` ${t('import.fix', { fix: problem.fix })}`}
        </li>
      ))}
    </ul>
  )
}

import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { NoFile } from './file-checks'
import classes from './studio.module.css'
import { useComposeProblem } from './words'

/** Why no file came out, in a sentence. */
export function FileFailure({ error }: { error: unknown }) {
  const t = useText()
  const sayProblem = useComposeProblem()
  if (!(error instanceof NoFile)) return <FailedState error={error} />
  const { problem } = error
  const isDrawing =
    problem.code === 'no_handle' ||
    problem.code === 'cannot_be_drawn' ||
    problem.code === 'other_letters' ||
    problem.code === 'code_too_long'
  return (
    <p role="alert" className={classes.problem}>
      {isDrawing ? sayProblem(problem) : t(`studio.refused.${problem.code}`)}
    </p>
  )
}

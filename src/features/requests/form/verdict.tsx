import { IconAlertTriangle, IconWand } from '@tabler/icons-react'
import { Handle } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import type { Said } from './use-verdict'
import classes from './verdict.module.css'

/** One sentence for each broken rule, with its mend where the rule has one. */
export function Problems({
  problems,
  onMend,
}: {
  problems: Said[]
  onMend: (fix: string) => void
}) {
  return (
    <div className={classes.list}>
      {problems.map((problem) => (
        <SaidLine key={problem.key} said={problem} onMend={onMend} />
      ))}
    </div>
  )
}

export function Warnings({
  warnings,
  onMend,
}: {
  warnings: Said[]
  onMend: (fix: string) => void
}) {
  if (warnings.length === 0) return null
  return (
    <div className={classes.list} data-tone="waiting">
      {warnings.map((warning) => (
        <SaidLine key={warning.key} said={warning} onMend={onMend} />
      ))}
    </div>
  )
}

function SaidLine({ said, onMend }: { said: Said; onMend: (fix: string) => void }) {
  const { fix } = said
  return (
    <div className={classes.line}>
      <IconAlertTriangle size={17} stroke={2} className={classes.icon} aria-hidden />
      <span>
        {said.sentence}
        {fix !== undefined && (
          <>
            {' '}
            <MendButton fix={fix} onMend={onMend} />
          </>
        )}
      </span>
    </div>
  )
}

/** Changes the candidate in one click. */
export function MendButton({ fix, onMend }: { fix: string; onMend: (fix: string) => void }) {
  return (
    <button type="button" className={classes.mend} onClick={() => onMend(fix)}>
      <IconWand size={16} aria-hidden />
      <Trans
        id="requestForm.candidate.mend"
        values={{ fixed: <Handle username={fix.toLowerCase()} displayCase={fix} /> }}
      />
    </button>
  )
}

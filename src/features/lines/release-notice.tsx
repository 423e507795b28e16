import { IconAlertTriangle, IconClockHour4 } from '@tabler/icons-react'
import type { Line } from '../../../domain/api/lines'
import type { ReleaseProblem } from '../../../domain/release'
import { Ago } from '../../i18n/ago'
import { Handle } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { Notice } from '../../ui/notice'
import { ReleaseLine } from './release-line'

/** That the name is being given up, or why that failed and what to do. */
export function ReleaseNotice({ line }: { line: Line }) {
  const t = useText()
  const { release, username } = line
  if (release === null) return null
  const handle = <Handle username={release.username} displayCase={username.displayCase} />
  if (release.state === 'on_its_way')
    return (
      <Notice
        tone="waiting"
        icon={IconClockHour4}
        role="status"
        title={<Trans id="release.onItsWay" values={{ handle }} />}
      >
        <p>
          {t('release.onItsWay.next')} <Ago at={release.since} />
        </p>
      </Notice>
    )
  return (
    <Notice
      tone="bad"
      icon={IconAlertTriangle}
      role="status"
      title={<Trans id="release.failed" values={{ handle }} />}
    >
      <p>{t(`release.problem.${wordedProblem(release.problem)}`)}</p>
      <ReleaseLine line={line} again />
    </Notice>
  )
}

type Worded = Exclude<ReleaseProblem, 'messaging_limit' | 'facebook_link' | 'instagram_link'>

/** Limits and links stand in the way of asking, not of giving up: as an answer here they are news to us. */
function wordedProblem(problem: ReleaseProblem | null): Worded {
  if (problem === null) return 'unknown_answer'
  return problem === 'messaging_limit' ||
    problem === 'facebook_link' ||
    problem === 'instagram_link'
    ? 'unknown_answer'
    : problem
}

import { Button } from '@mantine/core'
import { useId, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Viewer } from '../../../../domain/billboard/road-test'
import { signedHandle } from '../../../../domain/billboard/signs'
import { useMay } from '../../../api/me'
import { isolateLtr, UserText } from '../../../i18n/isolates'
import { useText, useUsernameSentence } from '../../../i18n/use-text'
import { ButtonLink } from '../../../ui/links'
import { ArtworkCanvas } from '../artwork-canvas'
import studioClasses from '../studio.module.css'
import { useComposeProblem, wordsOf } from '../words'
import type { ComparedRow, Standing } from './best-of'
import { ComparedFacts } from './compared-facts'
import type { CompareSearch } from './compare-search'
import type { Judged } from './judge-handle'
import { NameForm } from './name-form'
import classes from './compare.module.css'

type ComparedNameProps = {
  judged: Judged
  standing: Record<ComparedRow, Standing>
  viewer: Viewer
  search: CompareSearch
  /** The usernames of the others. */
  others: readonly string[]
  onReplace: (shown: string) => void
  onRemove: () => void
}

/** One name on the board, and all that is said of it. */
export function ComparedName(props: ComparedNameProps) {
  const { judged, standing, viewer, search, others, onReplace, onRemove } = props
  const t = useText()
  const id = useId()
  const [replacing, setReplacing] = useState(false)
  const replace = useRef<HTMLButtonElement>(null)
  function close() {
    // The keyboard goes back to where it came from.
    flushSync(() => setReplacing(false))
    replace.current?.focus()
  }
  const { name, words, typed } = judged
  const shown = name.valid ? signedHandle(words.sign, words.shown) : typed
  return (
    <li className={classes.name} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {name.valid ? (
          <bdi dir="ltr" translate="no">
            {shown}
          </bdi>
        ) : (
          <UserText>{shown}</UserText>
        )}
      </h2>
      <BoardOf judged={judged} />
      {name.valid && <ComparedFacts judged={judged} standing={standing} viewer={viewer} />}
      {replacing ? (
        <NameForm
          label={t('studio.compare.other')}
          action={t('studio.compare.replace')}
          others={others}
          initial={typed}
          onCancel={close}
          onName={(next) => {
            close()
            onReplace(next)
          }}
        />
      ) : (
        <Acts judged={judged} shown={shown} search={search}>
          <Button
            ref={replace}
            variant="subtle"
            size="compact-md"
            aria-label={t('studio.compare.replaceNamed', { handle: isolateLtr(shown) })}
            onClick={() => setReplacing(true)}
          >
            {t('studio.compare.replace')}
          </Button>
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={t('studio.compare.removeNamed', { handle: isolateLtr(shown) })}
            onClick={onRemove}
          >
            {t('studio.compare.remove')}
          </Button>
        </Acts>
      )}
    </li>
  )
}

function BoardOf({ judged: { name, composition, words } }: { judged: Judged }) {
  const problemOf = useComposeProblem()
  const sentenceOf = useUsernameSentence()
  if (!name.valid)
    return <p className={studioClasses.problem}>{name.problems.map(sentenceOf).join(' ')}</p>
  if (!composition.ok)
    return <p className={studioClasses.problem}>{problemOf(composition.problem)}</p>
  return (
    <div className={classes.board}>
      <ArtworkCanvas drawing={composition.drawing} label={wordsOf(words)} longSidePx={960} />
    </div>
  )
}

type ActsProps = { judged: Judged; shown: string; search: CompareSearch; children: ReactNode }

function Acts({ judged: { name }, shown, search, children }: ActsProps) {
  const t = useText()
  const mayAsk = useMay('requests.create')
  const { handles: _all, ...board } = search
  const handle = isolateLtr(shown)
  return (
    <div className={classes.acts}>
      {name.valid && mayAsk && (
        <ButtonLink
          to="/requests/new"
          search={{ candidate: name.displayCase }}
          variant="default"
          size="compact-md"
          aria-label={t('studio.compare.askNamed', { handle })}
        >
          {t('studio.compare.ask')}
        </ButtonLink>
      )}
      {name.valid && (
        <ButtonLink
          to="/studio"
          search={{ ...board, handle: name.displayCase }}
          variant="default"
          size="compact-md"
          aria-label={t('studio.compare.openNamed', { handle })}
        >
          {t('studio.compare.open')}
        </ButtonLink>
      )}
      {children}
    </div>
  )
}

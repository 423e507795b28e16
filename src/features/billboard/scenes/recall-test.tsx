import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { compareRecall, type Recall } from '../../../../domain/billboard/scenes/recall'
import { useFormat } from '../../../i18n/format'
import { useText } from '../../../i18n/use-text'
import { DriveCanvas } from './drive-canvas'
import classes from './scenes.module.css'
import { useDriveClock, type Drive } from './use-drive'

type RecallTestProps = {
  drive: Drive
  username: string
  still: boolean
  onTest: (testing: boolean) => void
}

type Phase =
  | { name: 'ready' | 'asking' }
  | { name: 'showing'; seconds: number }
  | { name: 'told'; recall: Recall }

/** Shows the board for some seconds and asks what was seen. */
export function RecallTest({ drive, username, still, onTest }: RecallTestProps) {
  const t = useText()
  const [phase, setPhase] = useState<Phase>({ name: 'ready' })
  function go(next: Phase): void {
    setPhase(next)
    onTest(next.name === 'showing' || next.name === 'asking')
  }
  return (
    <section className={classes.stack} aria-label={t('studio.drive.test')}>
      {phase.name === 'showing' && (
        <Exposure
          drive={drive}
          seconds={phase.seconds}
          still={still}
          onOver={() => go({ name: 'asking' })}
        />
      )}
      {phase.name === 'asking' && (
        <Question
          onAnswer={(typed) => go({ name: 'told', recall: compareRecall(username, typed) })}
        />
      )}
      {phase.name === 'told' && <Told recall={phase.recall} />}
      {(phase.name === 'ready' || phase.name === 'told') && (
        <div className={classes.row} role="group" aria-label={t('studio.drive.test')}>
          {[2, 5].map((seconds) => (
            <Button
              key={seconds}
              size="xs"
              variant="default"
              onClick={() => go({ name: 'showing', seconds })}
            >
              {t('studio.drive.show', { seconds })}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}

type ExposureProps = { drive: Drive; seconds: number; still: boolean; onOver: () => void }

function Exposure({ drive, seconds, still, onOver }: ExposureProps) {
  const t = useText()
  // It was asked for by a click, so it may begin at once; not for those who want nothing to move.
  const clock = useDriveClock(drive.seconds, !still)
  useTimer(seconds, onOver)
  return (
    <DriveCanvas
      drive={drive}
      second={clock.second}
      label={t('studio.drive.showing')}
      widthPx={1280}
    />
  )
}

/** Once, so many seconds after it is first shown, whatever has changed until then. */
function useTimer(seconds: number, act: () => void): void {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), seconds * 1000)
    return () => clearTimeout(timer)
  }, [seconds])
  useEffect(() => {
    if (over) act()
  }, [over, act])
}

function Question({ onAnswer }: { onAnswer: (typed: string) => void }) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const field = useFocused<HTMLInputElement>()
  function answer(event: SyntheticEvent): void {
    event.preventDefault()
    onAnswer(typed)
  }
  return (
    <form className={classes.stack} onSubmit={answer}>
      <div className={classes.cover}>
        <p>{t('studio.drive.gone')}</p>
      </div>
      <div className={classes.row}>
        <TextInput
          ref={field}
          label={t('studio.drive.typed')}
          value={typed}
          dir="ltr"
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit">{t('studio.drive.compare')}</Button>
      </div>
    </form>
  )
}

/** What takes the place of the button that had the focus gets it. */
function useFocused<Part extends HTMLElement>() {
  const part = useRef<Part>(null)
  useEffect(() => part.current?.focus(), [])
  return part
}

/** Letter by letter; what was wrong is said in words, not by colour alone. */
function Told({ recall }: { recall: Recall }) {
  const t = useText()
  const { number } = useFormat()
  const said = useFocused<HTMLParagraphElement>()
  const letters = recall.letters.map((one, index) => ({ ...one, key: `${index} ${one.letter}` }))
  return (
    <>
      <p ref={said} tabIndex={-1}>
        {recall.whole
          ? t('studio.drive.whole')
          : t('studio.drive.right', { right: number(recall.right), of: number(recall.of) })}
      </p>
      <ol className={classes.letters} dir="ltr" translate="no">
        {letters.map((one) => (
          <li key={one.key} className={classes.letter} data-kind={one.kind}>
            <bdi>{one.letter}</bdi>
            <span className={classes.soft}>
              {one.kind === 'wrong'
                ? t('studio.drive.letter.wrong', { typed: one.typed })
                : t(`studio.drive.letter.${one.kind}`)}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

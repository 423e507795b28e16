import { CloseButton } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useId, useState, type ReactNode } from 'react'
import { useMay, useMe } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { useCalm } from '../../ui/use-calm'
import { useToast } from '../../ui/toasts'
import { hasLookedAtLine, isPutAway, setPutAway } from './first-visit'
import { anyRequestQuery, severalPeopleQuery } from './queries'
import classes from './getting-started.module.css'

/** What to do first, ticking itself; put away by the person, or once all is done. */
export function GettingStarted({ anyLine }: { anyLine: boolean }) {
  const t = useText()
  const me = useMe()
  const toast = useToast()
  const [away, setAway] = useState(() => isPutAway(me.id))
  function put(next: boolean) {
    setPutAway(me.id, next)
    setAway(next)
  }
  if (away) return null
  return (
    <Checklist
      personId={me.id}
      anyLine={anyLine}
      onAway={() => {
        put(true)
        toast({
          message: t('lines.start.isAway'),
          action: { label: t('lines.start.undo'), onClick: () => put(false) },
        })
      }}
    />
  )
}

type Step = { id: string; done: boolean; title: ReactNode; what: string }

function useSteps(anyLine: boolean): Step[] {
  const t = useText()
  const me = useMe()
  const mayAsk = useMay('requests.create')
  const mayInvite = useMay('people.manage')
  const sandbox = me.mode === 'sandbox'
  const mayOpen = useMay(sandbox ? 'sandbox.play' : 'settings.write')
  const calm = useCalm()
  const { data: anyRequest = false } = useQuery({ ...anyRequestQuery(), enabled: calm && mayAsk })
  const { data: several = false } = useQuery({
    ...severalPeopleQuery(),
    enabled: calm && mayInvite,
  })
  const connectTitle = t(sandbox ? 'lines.start.sandbox' : 'lines.start.connect')
  const connect: Step = {
    id: 'connect',
    done: anyLine,
    title: mayOpen ? (
      <Link to={sandbox ? '/sandbox' : '/settings/meta'}>{connectTitle}</Link>
    ) : (
      connectTitle
    ),
    what: t(sandbox ? 'lines.start.sandbox.what' : 'lines.start.connect.what'),
  }
  const look: Step = {
    id: 'look',
    done: hasLookedAtLine(me.id),
    title: t('lines.start.look'),
    what: t('lines.start.look.what'),
  }
  const ask: Step = {
    id: 'ask',
    done: anyRequest,
    title: <Link to="/requests/new">{t('lines.start.ask')}</Link>,
    what: t('lines.start.ask.what'),
  }
  const invite: Step = {
    id: 'invite',
    done: several,
    title: <Link to="/settings/people">{t('lines.start.invite')}</Link>,
    what: t('lines.start.invite.what'),
  }
  return [connect, look, ...(mayAsk ? [ask] : []), ...(mayInvite ? [invite] : [])]
}

type ChecklistProps = { personId: string; anyLine: boolean; onAway: () => void }

function Checklist({ personId, anyLine, onAway }: ChecklistProps) {
  const t = useText()
  const headingId = useId()
  const steps = useSteps(anyLine)
  const done = steps.filter((step) => step.done).length
  const allDone = done === steps.length
  useEffect(() => {
    // Stays to be seen now; from the next visit on there is nothing left to start with.
    if (allDone) setPutAway(personId, true)
  }, [allDone, personId])
  return (
    <section className={classes.root} aria-labelledby={headingId}>
      <header className={classes.header}>
        <h2 id={headingId} className={classes.title}>
          {t('lines.start.title')}
        </h2>
        <span className={classes.soft}>
          {t('lines.start.progress', { done, total: steps.length })}
        </span>
        <CloseButton className={classes.away} aria-label={t('lines.start.away')} onClick={onAway} />
      </header>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step.id} className={classes.step} data-done={step.done}>
            <Mark done={step.done} />
            <div>
              <p className={classes.stepTitle}>{step.title}</p>
              <p className={classes.soft}>{step.what}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Mark({ done }: { done: boolean }) {
  const t = useText()
  const Icon = done ? IconCircleCheckFilled : IconCircle
  return (
    <Icon
      className={classes.mark}
      size={22}
      role="img"
      aria-label={t(done ? 'lines.start.done' : 'lines.start.toDo')}
    />
  )
}

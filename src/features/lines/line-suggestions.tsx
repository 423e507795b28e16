import { Button } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Line } from '../../../domain/api/lines'
import { handleOf } from '../../../domain/handle'
import { useMay } from '../../api/me'
import { Ago } from '../../i18n/ago'
import { Handle, isolateLtr } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { LineSection } from './line-section'
import { suggestionsQuery } from './queries'
import classes from './line-suggestions.module.css'

/** Names that Meta keeps for the business; asked for only by a press, since each asking costs a call. */
export function LineSuggestions({ line }: { line: Line }) {
  const t = useText()
  const query = useQuery(suggestionsQuery(line.id))
  const asked = query.data !== undefined || query.isError
  return (
    <LineSection title={t('line.suggestions')} what={t('line.suggestions.what')}>
      <div className={classes.root}>
        <div role="status" className={classes.found}>
          {query.isFetching && !asked && t('line.suggestions.asking')}
          {query.data !== undefined && (
            <Suggestions line={line} usernames={query.data.items} at={query.data.confirmedAt} />
          )}
        </div>
        {query.isError && !query.isFetching && <FailedState error={query.error} />}
        <Button
          variant="default"
          leftSection={<IconBulb size={18} aria-hidden />}
          onClick={() => void query.refetch()}
          loading={query.isFetching}
        >
          {t(asked ? 'line.suggestions.askAgain' : 'line.suggestions.ask')}
        </Button>
      </div>
    </LineSection>
  )
}

type SuggestionsProps = { line: Line; usernames: string[]; at: string }

function Suggestions({ line, usernames, at }: SuggestionsProps) {
  const t = useText()
  const mayAsk = useMay('requests.create')
  const open = line.openRequestId !== null
  if (usernames.length === 0) return <p>{t('line.suggestions.none')}</p>
  return (
    <>
      <p>
        {t('line.suggestions.found', { count: usernames.length })}{' '}
        <span className={classes.soft}>
          <Ago at={at} quiet />
        </span>
      </p>
      {open && mayAsk && <p className={classes.soft}>{t('line.suggestions.openRequest')}</p>}
      <ul className={classes.chips}>
        {usernames.map((username) => (
          <li key={username}>
            {mayAsk && !open ? (
              <Link
                to="/requests/new"
                search={{ lineId: line.id, candidate: username }}
                className={classes.chip}
                aria-label={t('line.suggestions.use', { handle: isolateLtr(handleOf(username)) })}
              >
                <Handle username={username} />
              </Link>
            ) : (
              <span className={classes.chip}>
                <Handle username={username} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { showName } from '../../../../domain/api/name-pool'
import { callApi, type ApiAnswer } from '../../../api/client'
import { isProblem } from '../../../api/problem'
import { UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import classes from '../studio.module.css'

type Known = ApiAnswer<typeof showName>

/** What we know of a name; `null` when it is in nobody's list. */
function knownNameQuery(username: string) {
  return queryOptions({
    queryKey: ['names', 'compare', username],
    queryFn: async ({ signal }): Promise<Known | null> => {
      try {
        return await callApi<typeof showName>('GET', '/api/v1/names/{username}', {
          params: { username },
          signal,
        })
      } catch (error) {
        if (isProblem(error, 'not_found')) return null
        throw error
      }
    },
    // Another name's state must never be taken for this one's.
    placeholderData: undefined,
  })
}

/** Whether the name is ours, asked for, kept, or in nobody's list. */
export function NameStanding({ username }: { username: string }) {
  const t = useText()
  const { data, isPending, isError } = useQuery(knownNameQuery(username))
  if (isPending) return <span className={classes.soft}>{t('app.loading')}</span>
  if (isError) return <span className={classes.problem}>{t('studio.compare.name.unread')}</span>
  return data === null ? t('studio.compare.name.nobody') : <KnownName known={data} />
}

function KnownName({ known: { line, requests, kept, former } }: { known: Known }) {
  const t = useText()
  const asking = requests.find(({ isCurrent }) => isCurrent)
  if (line !== null) {
    const id = `studio.compare.name.${line.state === 'live' ? 'live' : 'own'}` as const
    return (
      <Link to="/lines/$lineId" params={{ lineId: line.id }}>
        <Trans id={id} values={{ line: <UserText>{line.displayName}</UserText> }} />
      </Link>
    )
  }
  if (asking !== undefined)
    return (
      <Link to="/requests/$requestId" params={{ requestId: asking.id }}>
        <Trans
          id="studio.compare.name.asked"
          values={{ line: <UserText>{asking.line.displayName}</UserText> }}
        />
      </Link>
    )
  if (kept !== null && kept.ended === null)
    return (
      <Trans
        id="studio.compare.name.kept"
        values={{ campaign: <UserText>{kept.campaign}</UserText> }}
      />
    )
  return t(former.length > 0 ? 'studio.compare.name.former' : 'studio.compare.name.nobody')
}

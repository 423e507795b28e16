import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Artwork } from '../../../../domain/api/artworks'
import { openUsesQuery } from '../../../api/name-uses'
import { Handle, UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { Panel } from '../panel'
import classes from './saved.module.css'

/** Which other places show the same name: the first few, and the way to all. */
export function ArtworkUses({ artwork: { id, username } }: { artwork: Artwork }) {
  const t = useText()
  const uses = useQuery(openUsesQuery(username))
  const others = uses.data?.items.filter(({ artworkId }) => artworkId !== id) ?? []
  const count = uses.data?.total ?? 0
  return (
    <Panel title={t('studio.saved.uses.title')}>
      {uses.isPending && <SkeletonRows label={t('studio.saved.uses.title')} rows={2} />}
      {uses.isError && <FailedState error={uses.error} onRetry={() => void uses.refetch()} />}
      {uses.isSuccess && others.length === 0 && (
        <p className={classes.soft}>{t('studio.saved.uses.none')}</p>
      )}
      {others.length > 0 && (
        <ul className={classes.list}>
          {others.map(({ id: useId, title, where }) => (
            <li key={useId}>
              <UserText>{title}</UserText>
              {where !== null && (
                <>
                  {' '}
                  <span aria-hidden="true">·</span> <UserText>{where}</UserText>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {count > 0 && (
        <Link to="/names/$username" params={{ username }}>
          <Trans
            id="studio.saved.uses.all"
            values={{ count, handle: <Handle username={username} /> }}
          />
        </Link>
      )}
    </Panel>
  )
}

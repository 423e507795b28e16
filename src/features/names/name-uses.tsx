import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { NameUse } from '../../../domain/api/name-uses'
import { exportUrl, useDownload } from '../../api/download'
import { useMay } from '../../api/me'
import { Handle } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { ExportButton } from '../../ui/export-button'
import { FailedState } from '../../ui/failed-state'
import { LoadMore } from '../../ui/load-more'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { Section } from './section'
import { UseDialog } from './use-dialog'
import { UseItem } from './use-item'
import { usesQuery, type UsesOf } from './use-queries'
import classes from './names.module.css'

type NameUsesProps = {
  /** Of one name, or of all names that a line has and had. */
  of: UsesOf
  /** The name that a new use shows; without one there is nothing to add. */
  username: string | null
  /** It stands on the page of the name itself: no link leads there. */
  onNamePage?: boolean
}

/** Where a name is shown, with what is noted, corrected and ended there. */
export function NameUses({ of, username, onNamePage = false }: NameUsesProps) {
  const t = useText()
  const mayWrite = useMay('requests.create')
  const [withEnded, setWithEnded] = useState(false)
  const [open, setOpen] = useState(false)
  const [edited, setEdited] = useState<NameUse | null>(null)
  const download = useDownload()
  const uses = useInfiniteQuery(usesQuery(of, withEnded))
  const items = uses.data?.pages.flatMap((page) => page.items) ?? []
  // A line that never had a name has nothing to show here.
  if (username === null && items.length === 0 && !uses.isError) return null
  function show(use: NameUse | null) {
    setEdited(use)
    setOpen(true)
  }
  const shown = edited?.username ?? username
  return (
    <Section title={t('names.uses.title')} what={t('names.uses.what')}>
      {uses.isPending && <SkeletonRows label={t('names.uses.loading')} rows={2} />}
      {uses.isError && <FailedState error={uses.error} onRetry={() => void uses.refetch()} />}
      {uses.isSuccess && items.length === 0 && (
        <p className={classes.none}>{t('names.uses.none')}</p>
      )}
      {items.length > 0 && (
        <ul className={classes.list} aria-label={t('names.uses.title')}>
          {items.map((use) => (
            <UseItem key={use.id} use={use} ofLine={'lineId' in of} now={username} onEdit={show} />
          ))}
        </ul>
      )}
      {uses.hasNextPage && (
        <LoadMore
          shown={items.length}
          total={uses.data?.pages[0]?.total ?? items.length}
          hasMore={uses.hasNextPage}
          loading={uses.isFetchingNextPage}
          onMore={() => void uses.fetchNextPage()}
        />
      )}
      <div className={classes.foot}>
        {mayWrite && username !== null && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => show(null)}
          >
            {t('names.uses.add')}
          </Button>
        )}
        <Button variant="subtle" onClick={() => setWithEnded(!withEnded)} aria-pressed={withEnded}>
          {t(withEnded ? 'names.uses.hideEnded' : 'names.uses.showEnded')}
        </Button>
        {username !== null && !onNamePage && (
          <Link to="/names/$username" params={{ username }}>
            <Trans id="names.uses.more" values={{ handle: <Handle username={username} /> }} />
          </Link>
        )}
        {items.length > 0 && (
          <ExportButton
            file={{ url: exportUrl('/api/v1/name-uses', of), name: 'name-uses.csv' }}
            download={download}
          />
        )}
      </div>
      {shown !== null && (
        <UseDialog username={shown} use={edited} opened={open} onClose={() => setOpen(false)} />
      )}
    </Section>
  )
}

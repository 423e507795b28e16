import { Button } from '@mantine/core'
import { IconUserShare } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { GuestLink } from '../../../domain/api/guest-reviews'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import { exportUrl, useDownload } from '../../api/download'
import { useMay } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { ExportButton } from '../../ui/export-button'
import { FailedState } from '../../ui/failed-state'
import { EndGuestLink } from './end-guest-link'
import { GuestLinkItem } from './guest-link-item'
import { guestLinksQuery } from './guest-queries'
import { NewGuestLink } from './new-guest-link'
import { Panel } from './panel'
import classes from './guest-links.module.css'

/** For reviewers: links by which somebody without an account decides about this one request. */
export function GuestLinksPanel({ request }: { request: UsernameRequest }) {
  const mayReview = useMay('requests.review')
  return mayReview ? <Links request={request} /> : null
}

function Links({ request }: { request: UsernameRequest }) {
  const t = useText()
  const links = useQuery(guestLinksQuery(request.id))
  const download = useDownload()
  const [making, setMaking] = useState(false)
  const [ending, setEnding] = useState<GuestLink | null>(null)
  const items = links.data?.items ?? []
  // Whoever may not decide about it cannot have it decided by a link of their own either.
  const mayMake = request.steps.includes('approve')
  if (!mayMake && items.length === 0 && !links.isError) return null
  return (
    <Panel title={t('guestLink.title')}>
      <p className={classes.soft}>{t('guestLink.what')}</p>
      {links.isError && <FailedState error={links.error} onRetry={() => void links.refetch()} />}
      {items.length > 0 && (
        <ul className={classes.list} aria-label={t('guestLink.list')}>
          {items.map((link) => (
            <GuestLinkItem key={link.id} link={link} onEnd={() => setEnding(link)} />
          ))}
        </ul>
      )}
      {items.length > 0 && (
        <ExportButton
          file={{
            url: exportUrl(`/api/v1/username-requests/${request.id}/guest-links`, {}),
            name: 'guest-links.csv',
          }}
          download={download}
        />
      )}
      {mayMake && (
        <div>
          <Button
            variant="default"
            leftSection={<IconUserShare size={18} />}
            onClick={() => setMaking(true)}
          >
            {t('guestLink.make')}
          </Button>
        </div>
      )}
      <NewGuestLink requestId={request.id} opened={making} onClose={() => setMaking(false)} />
      <EndGuestLink requestId={request.id} link={ending} onClose={() => setEnding(null)} />
    </Panel>
  )
}

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Artwork } from '../../../../domain/api/artworks'
import { Ago } from '../../../i18n/ago'
import { useFormat } from '../../../i18n/format'
import { Handle, UserText } from '../../../i18n/isolates'
import { useText } from '../../../i18n/use-text'
import { Panel } from '../panel'
import { PrintState } from './print-state'
import classes from './saved.module.css'

/** Whose it is, which name it shows, and whether that may be printed. */
export function ArtworkFacts({ artwork }: { artwork: Artwork }) {
  const t = useText()
  const { number } = useFormat()
  const { username, displayCase, line, requestId, owner, version } = artwork
  return (
    <Panel title={t('studio.saved.facts')}>
      <dl className={classes.facts}>
        <Fact label={t('studio.saved.col.handle')}>
          <Link to="/names/$username" params={{ username }}>
            <Handle username={username} displayCase={displayCase} />
          </Link>
        </Fact>
        <Fact label={t('studio.saved.col.print')}>
          <PrintState {...artwork} />
        </Fact>
        {line !== null && (
          <Fact label={t('studio.saved.fact.line')}>
            <Link to="/lines/$lineId" params={{ lineId: line.id }}>
              <UserText>{line.displayName}</UserText>
            </Link>
          </Fact>
        )}
        {requestId !== null && (
          <Fact label={t('studio.saved.fact.request')}>
            <Link to="/requests/$requestId" params={{ requestId }}>
              {t('studio.saved.fact.request.open')}
            </Link>
          </Fact>
        )}
        <Fact label={t('studio.saved.col.owner')}>
          <UserText>{owner.name}</UserText>
        </Fact>
        <Fact label={t('studio.saved.col.version')}>{number(version)}</Fact>
        <Fact label={t('studio.saved.col.changed')}>
          <Ago at={artwork.updatedAt} />
        </Fact>
        <Fact label={t('studio.saved.fact.created')}>
          <Ago at={artwork.createdAt} />
        </Fact>
      </dl>
    </Panel>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

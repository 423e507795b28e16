import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ListedArtwork } from '../../../../domain/api/artworks'
import { Ago } from '../../../i18n/ago'
import { useFormat } from '../../../i18n/format'
import { Handle, UserText } from '../../../i18n/isolates'
import { useText } from '../../../i18n/use-text'
import type { Column } from '../../../ui/data-table'
import { ArtworkButtons } from './artwork-buttons'
import { PrintState } from './print-state'
import { Thumbnail } from './thumbnail'
import classes from './saved.module.css'

export function useArtworkColumns(): Column<ListedArtwork>[] {
  const t = useText()
  const { number } = useFormat()
  return useMemo(
    () => [
      {
        id: 'artwork',
        header: t('studio.saved.col.artwork'),
        width: '30%',
        cell: (artwork) => <NameCell artwork={artwork} />,
      },
      {
        id: 'print',
        header: t('studio.saved.col.print'),
        width: '10rem',
        cell: (artwork) => <PrintState {...artwork} />,
      },
      {
        id: 'owner',
        header: t('studio.saved.col.owner'),
        width: '12%',
        cell: ({ owner }) => <UserText>{owner.name}</UserText>,
      },
      {
        id: 'version',
        header: t('studio.saved.col.version'),
        width: '6rem',
        cell: ({ version }) => number(version),
      },
      {
        id: 'changed',
        header: t('studio.saved.col.changed'),
        width: '11%',
        cell: ({ updatedAt }) => <Ago at={updatedAt} quiet />,
      },
      {
        id: 'acts',
        header: t('studio.saved.col.acts'),
        width: '14rem',
        align: 'end',
        onCard: 'plain',
        cell: (artwork) => <ArtworkButtons artwork={artwork} />,
      },
    ],
    [t, number],
  )
}

function NameCell({ artwork }: { artwork: ListedArtwork }) {
  const { id, name, username, displayCase } = artwork
  return (
    <div className={classes.artwork}>
      <Thumbnail artwork={artwork} />
      <div>
        <Link to="/studio/artworks/$artworkId" params={{ artworkId: id }} className={classes.name}>
          <UserText>{name}</UserText>
        </Link>
        <br />
        <Handle username={username} displayCase={displayCase} />
      </div>
    </div>
  )
}

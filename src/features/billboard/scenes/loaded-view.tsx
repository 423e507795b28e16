import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Drawing } from '../../../../domain/billboard/drawing/commands'
import type { Format } from '../../../../domain/billboard/format'
import type { Layout } from '../../../../domain/billboard/layout/board'
import type { Light } from '../../../../domain/billboard/scenes/scene-inks'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import type { Studio } from '../use-studio'
import type { SitePhotoState } from './use-site-photo'

type ViewProps = {
  studio: Studio
  format: Format
  drawing: Drawing
  layout: Layout
  photo: SitePhotoState
  label: string
  light: Light
}

/** Most people look at the sheet and its place only: the code of the others comes when one is chosen. */
const views: Record<'photo' | 'distance' | 'drive', () => Promise<View>> = {
  photo: async () => (await import('./photo-view')).PhotoView,
  distance: async () => (await import('./distance-view')).DistanceView,
  drive: async () => (await import('./drive-view')).DriveView,
}

type View = (props: ViewProps) => ReactNode

export function LoadedView({ view, ...props }: ViewProps & { view: keyof typeof views }) {
  const t = useText()
  const found = useQuery({
    queryKey: ['studio', 'view', view],
    queryFn: async () => ({ View: await views[view]() }),
    staleTime: Infinity,
    structuralSharing: false,
    // Another view is no stand-in for this one.
    placeholderData: undefined,
  })
  if (found.isPending) return <SkeletonRows label={t('studio.loading')} rows={1} rowHeight={320} />
  if (found.isError) return <FailedState error={found.error} onRetry={() => void found.refetch()} />
  const { View } = found.data
  return <View {...props} />
}

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readCompareSearch } from '../features/billboard/compare/compare-search'
import { readArtworksSearch } from '../features/billboard/saved/artworks-search'
import { readStudioSearch } from '../features/billboard/studio-search'
import { desk, gate } from './frames'
import { messages, needs } from './route-guards'

export const studio = createRoute({
  getParentRoute: () => desk,
  path: '/studio',
  validateSearch: readStudioSearch,
  beforeLoad: needs('lines.read'),
  loader: messages('studio', 'requests'),
  component: lazyRouteComponent(() => import('../features/billboard/studio-page'), 'StudioPage'),
})

export const compareNames = createRoute({
  getParentRoute: () => desk,
  path: '/studio/compare',
  validateSearch: readCompareSearch,
  beforeLoad: needs('lines.read'),
  loader: messages('studio', 'requests'),
  component: lazyRouteComponent(
    () => import('../features/billboard/compare/compare-page'),
    'ComparePage',
  ),
})

export const artworks = createRoute({
  getParentRoute: () => desk,
  path: '/studio/artworks',
  validateSearch: readArtworksSearch,
  beforeLoad: needs('requests.read'),
  loader: messages('studio'),
  component: lazyRouteComponent(
    () => import('../features/billboard/saved/artworks-page'),
    'ArtworksPage',
  ),
})

export const artwork = createRoute({
  getParentRoute: () => desk,
  path: '/studio/artworks/$artworkId',
  beforeLoad: needs('requests.read'),
  loader: messages('studio'),
  component: lazyRouteComponent(
    () => import('../features/billboard/saved/artwork-page'),
    'ArtworkPage',
  ),
})

export const sharedArtwork = createRoute({
  getParentRoute: () => gate,
  path: '/shared-artwork/$token',
  loader: messages('studio'),
  component: lazyRouteComponent(
    () => import('../features/billboard/saved/shared-artwork-page'),
    'SharedArtworkPage',
  ),
})

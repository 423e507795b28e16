import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readTemplatesSearch } from '../features/templates/templates-search'
import { desk } from './frames'
import { messages, needs } from './route-guards'

export const templates = createRoute({
  getParentRoute: () => desk,
  path: '/templates',
  validateSearch: readTemplatesSearch,
  beforeLoad: needs('templates.read'),
  loader: messages('templates', 'template'),
  component: lazyRouteComponent(
    () => import('../features/templates/templates-page'),
    'TemplatesPage',
  ),
})

export const otherTemplates = createRoute({
  getParentRoute: () => desk,
  path: '/templates/others',
  beforeLoad: needs('templates.read'),
  loader: messages('templates'),
  component: lazyRouteComponent(
    () => import('../features/templates/others-page'),
    'OtherTemplatesPage',
  ),
})

export const template = createRoute({
  getParentRoute: () => desk,
  path: '/templates/$templateId',
  beforeLoad: needs('templates.read'),
  loader: messages('templates', 'template'),
  component: lazyRouteComponent(
    () => import('../features/templates/template-page'),
    'TemplatePage',
  ),
})

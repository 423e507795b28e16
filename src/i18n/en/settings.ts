export const settings = {
  'settings.title': 'Settings',
  'settings.tab.meta': 'Meta connection',
  'settings.tab.review': 'Review',
  'settings.tab.people': 'People',
  'settings.tab.api-keys': 'API keys',
  'settings.tab.me': 'You',
} as const

import type { settings as shape } from '../en/settings'

export const settings = {
  'settings.title': 'הגדרות',
  'settings.tab.meta': 'החיבור ל־Meta',
  'settings.tab.review': 'בדיקה',
  'settings.tab.people': 'אנשים',
  'settings.tab.api-keys': 'מפתחות API',
  'settings.tab.me': 'החשבון שלך',
} satisfies Record<keyof typeof shape, string>

import type { requests as shape } from '../en/requests'

export const requests = {
  'requests.title': 'בקשות',
  'requests.newTitle': 'בקשה לשם משתמש',
  'requests.oneTitle': 'בקשה',
  'requests.editTitle': 'עריכת הבקשה',
  'review.title': 'בדיקה',
} satisfies Record<keyof typeof shape, string>

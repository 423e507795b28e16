import type { reasons as shape } from '../en/reasons'

export const reasons = {
  'reason.label': 'סיבה',
  'reason.choose': 'בחירת סיבה',
  'reason.said': 'הסיבה: {reason}',
  'reason.needed': 'יש לבחור סיבה, או לכתוב אחת.',
  'reason.is.spelling': 'הכתיב לא נכון',
  'reason.is.brand_rules': 'זה לא לפי כללי המותג שלנו',
  'reason.is.wrong_line': 'זה שייך לקו אחר',
  'reason.is.too_similar': 'זה דומה מדי לשם אחר שלנו',
  'reason.is.campaign_unclear': 'לא ברור לאיזה קמפיין זה',
  'reason.is.other': 'משהו אחר (יש לכתוב מה)',
} satisfies Record<keyof typeof shape, string>

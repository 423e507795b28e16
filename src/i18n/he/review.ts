import type { review as shape } from '../en/review'

export const review = {
  'review.title': 'בדיקה',
  'review.titleCount': 'בדיקה ({count})',
  'review.what':
    'מי שממתין הכי הרבה זמן מופיע ראשון. מה שמאושר כאן, Handleboard מבקש מ־Meta מעצמו.',
  'review.loading': 'התור נטען…',
  'review.queue': 'בקשות שממתינות לבדיקה',
  'review.empty.title': 'שום דבר לא ממתין לבדיקה.',
  'review.empty.what': 'כשמישהו מגיש בקשה, היא מופיעה כאן מעצמה.',
  'review.empty.all': 'אל כל הבקשות',
  'review.waits': 'הוגש {when}',
  'review.late': 'באיחור: ממתין יותר מיומיים',
  'review.lateAt': 'באיחור החל ב־{when}',
  'review.campaignSoon':
    '{days, plural, =0 {הקמפיין מתחיל היום} one {הקמפיין מתחיל מחר} two {הקמפיין מתחיל בעוד יומיים} other {הקמפיין מתחיל בעוד # ימים}}',
  'review.campaignPast': 'תאריך הקמפיין כבר עבר',
  'review.then': 'אם יסרבו, אז',
  'review.noReason': 'לא ניתנה סיבה.',
  'review.someoneElse': 'בקשה שלך: מישהו אחר צריך לבדוק אותה.',
  'review.decided': 'כבר לא ממתינה לבדיקה.',
  'review.open': 'פתיחה',
  'review.keys': 'מקשים: {j} ו־{k} עוברים קדימה ואחורה, {a} מאשר, {c} מבקש שינויים, {d} דוחה.',
  'review.next':
    '{count, plural, =0 {שום דבר כבר לא ממתין.} one {עוד אחת ממתינה.} two {עוד שתיים ממתינות.} other {עוד # ממתינות.}}',
} satisfies Record<keyof typeof shape, string>

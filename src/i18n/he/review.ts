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
  'review.keys':
    'מקשים: {j} ו־{k} עוברים קדימה ואחורה, {x} מסמן, {a} מאשר, {c} מבקש שינויים, {d} דוחה.',
  'review.next':
    '{count, plural, =0 {שום דבר כבר לא ממתין.} one {עוד אחת ממתינה.} two {עוד שתיים ממתינות.} other {עוד # ממתינות.}}',
  'review.select': 'סימון {handle}',
  'review.selectAll': 'סימון כל מה שמוצג ({count})',
  'review.selected': '{count, plural, one {אחת מסומנת} two {שתיים מסומנות} other {# מסומנות}}',
  'review.selectNone': 'ביטול הסימון',
  'review.many.group': 'החלטה על כמה בבת אחת',
  'review.many.approve': 'אישור המסומנות…',
  'review.many.decline': 'דחיית המסומנות…',
  'review.many.approve.title':
    '{count, plural, =0 {אין מה לאשר} one {לאשר בקשה אחת?} two {לאשר שתי בקשות?} other {לאשר # בקשות?}}',
  'review.many.approve.what':
    'אחר כך Handleboard פונה אל Meta מעצמו עבור כל אחת, מועמד אחר מועמד, עד שאחד מתקבל.',
  'review.many.approve.will':
    '{count, plural, one {תאושר: אחת} two {יאושרו: שתיים} other {יאושרו: #}}',
  'review.many.approve.confirm':
    '{count, plural, one {אישור בקשה אחת} two {אישור שתי בקשות} other {אישור # בקשות}}',
  'review.many.approve.done':
    '{count, plural, =0 {שום בקשה לא אושרה.} one {בקשה אחת אושרה.} two {שתי בקשות אושרו.} other {# בקשות אושרו.}}',
  'review.many.decline.title':
    '{count, plural, =0 {אין מה לדחות} one {לדחות בקשה אחת?} two {לדחות שתי בקשות?} other {לדחות # בקשות?}}',
  'review.many.decline.what':
    'אחרי הדחייה הן מסתיימות, והקווים שלהן פנויים לבקשות חדשות. מי שביקש יכול לקרוא את הסיבה.',
  'review.many.decline.will':
    '{count, plural, one {תידחה: אחת} two {יידחו: שתיים} other {יידחו: #}}',
  'review.many.decline.confirm':
    '{count, plural, one {דחיית בקשה אחת} two {דחיית שתי בקשות} other {דחיית # בקשות}}',
  'review.many.decline.done':
    '{count, plural, =0 {שום בקשה לא נדחתה.} one {בקשה אחת נדחתה.} two {שתי בקשות נדחו.} other {# בקשות נדחו.}}',
  'review.many.nothing': 'אף אחת מהבקשות המסומנות אינה פתוחה כרגע להחלטה שלך.',
  'review.many.wont':
    '{count, plural, one {תישאר כמו שהיא: אחת} two {יישארו כמו שהן: שתיים} other {יישארו כמו שהן: #}}',
  'review.many.own': 'בקשה שלך: מישהו אחר צריך לבדוק אותה.',
  'review.many.moved': 'היא כבר לא ממתינה לבדיקה.',
  'review.many.notYours': 'התפקיד שלך לא מאפשר את ההחלטה הזו.',
  'review.many.summary': 'מה נעשה',
  'review.many.failed':
    '{count, plural, one {נשארה כמו שהיא: אחת} two {נשארו כמו שהן: שתיים} other {נשארו כמו שהן: #}}',
  'review.many.retry':
    '{count, plural, one {ניסיון נוסף עם זו} two {ניסיון נוסף עם שתיהן} other {ניסיון נוסף עם # אלה}}',
  'review.many.close': 'חזרה אל התור',
} satisfies Record<keyof typeof shape, string>

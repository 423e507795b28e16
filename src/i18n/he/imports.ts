import type { imports as shape } from '../en/imports'

export const imports = {
  'import.problem.line_missing': 'יש לציין קו: המזהה שלו, מספר הטלפון שלו או שם התצוגה שלו.',
  'import.problem.unknown_line': 'אין קו {typed}.',
  'import.problem.ambiguous_line':
    'יש {count} קווים שמתאימים אל {typed}. יש לכתוב את המזהה של אחד מהם.',
  'import.problem.phone_rounded': 'הגיליון עיגל את מספר הטלפון. יש לעצב את העמודה כטקסט.',
  'import.problem.duplicate_line': 'הקו הזה כבר מופיע בשורה {row}.',
  'import.problem.open_request_exists': 'לקו הזה כבר יש בקשה פתוחה.',
  'import.problem.line_gone': 'הקו הזה כבר אינו בחשבון שלו.',
  'import.problem.reason_required': 'השם הנוכחי של הקו מופיע במקומות. יש לכתוב נימוק לשינוי.',
  'import.problem.reason_too_long': 'בנימוק יש לכל היותר {max} תווים; בזה יש {length}.',
  'import.problem.date_form': 'יש לכתוב את היום כמו 2027-03-01 או 01/03/2027.',
  'import.problem.in_the_past': 'יש לבחור יום שעוד לא עבר.',
  'import.problem.overlong_row': 'בשורה יש יותר תאים מעמודות בכותרת. טקסט עם פסיקים צריך מירכאות.',
  'import.problem.held_here': 'לקו הזה כבר יש את שם המשתמש הזה.',
  'import.problem.held_by_line': 'שם המשתמש הזה כבר נמצא בקו {line}. יהיה צורך להעביר אותו לכאן.',
  'import.problem.held_by_request': 'שם המשתמש הזה כבר מופיע בבקשה עבור {line}.',
  'import.problem.kept_name': 'שם המשתמש הזה נשמר לקמפיין: {campaign}.',
  'import.problem.repeated_name':
    'בשורה {row} מתבקש אותו שם משתמש ראשון; רק קו אחד יכול לקבל אותו.',
  'import.title': 'בקשות לקווים רבים',
  'import.what':
    'מקובץ שבו שורה לכל קו, או מתבנית. קודם רואים מה ייצא מכל שורה; שום דבר לא נוצר לפני האישור שלך.',
  'import.columns':
    'העמודות: line (מספר טלפון, שם או מזהה), candidate1, candidate2, candidate3, reason, campaignDate. שתי הראשונות הן חובה.',
  'import.file': 'קובץ CSV, בבחירה או בגרירה לכאן',
  'import.checking': 'הקובץ נבדק…',
  'import.valid':
    '{count, plural, one {אפשר ליצור שורה אחת.} two {אפשר ליצור שתי שורות.} other {אפשר ליצור # שורות.}}',
  'import.invalid':
    '{count, plural, =0 {אין שורות עם בעיות.} one {בשורה אחת יש בעיות והיא תידלג.} two {בשתי שורות יש בעיות והן יידלגו.} other {ב־# שורות יש בעיות והן יידלגו.}}',
  'import.warned':
    '{count, plural, one {שורה אחת אפשר ליצור, אבל יש בה אזהרה שכדאי לראות.} two {שתי שורות אפשר ליצור, אבל יש בהן אזהרה שכדאי לראות.} other {# שורות אפשר ליצור, אבל יש בהן אזהרה שכדאי לראות.}}',
  'import.onlyProblems': 'רק שורות עם בעיות או אזהרות',
  'import.createDrafts': 'יצירת טיוטות',
  'import.createSubmitted': 'יצירה והגשה',
  'import.verdicts': 'מה ייצא מכל שורה',
  'import.row': 'שורה',
  'import.line': 'קו',
  'import.candidates': 'שמות משתמש',
  'import.verdict': 'תוצאה',
  'import.noLine': 'אין קו',
  'import.fine': 'אפשר ליצור',
  'import.fix': 'אפשרי: {fix}',
  'import.state.queued': 'הייבוא עומד להתחיל.',
  'import.state.running': 'הבקשות נוצרות.',
  'import.state.paused': 'הייבוא מושהה.',
  'import.state.done': 'הייבוא הסתיים.',
  'import.state.failed': 'הייבוא נכשל.',
  'import.state.cancelled': 'הייבוא בוטל. מה שנוצר נשאר.',
  'import.progress': '{done} מתוך {total} שורות',
  'import.pause': 'השהיה',
  'import.resume': 'המשך',
  'import.cancel': 'ביטול הייבוא',
  'import.toRequests': 'אל הבקשות',
  'import.another': 'קובץ אחר',
  'import.summary':
    'נוצרו: {created}. דולגו: {skipped}. סורבו בינתיים: {refused}. לא הגיע תורן: {waiting}.',
  'import.outcomes': 'שורות שלא נוצרו',
} satisfies Record<keyof typeof shape, string>

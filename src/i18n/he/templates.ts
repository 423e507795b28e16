import type { templates as english } from '../en/templates'

export const templates = {
  'templates.title': 'תבניות',
  'templates.what': 'ההודעה שמבקשת מלקוחות את מספר הטלפון, בכל שפה ובכל חשבון.',
  'templates.loading': 'התבניות נטענות…',
  'templates.toSettings': 'שפות ונוסחים',
  'templates.matrix': 'תבניות לפי חשבון ושפה',
  'templates.column.account': 'חשבון',
  'templates.column.name': 'שם',
  'templates.column.language': 'שפה',
  'templates.column.status': 'אצל Meta',
  'templates.column.read': 'נקראה',
  'templates.missing': 'חסרה',
  'templates.changed': 'שונתה בידי Meta',
  'templates.callFailed': 'הפנייה האחרונה נכשלה',
  'templates.confirmed': 'אומת {when}',
  'templates.neverConfirmed': 'טרם נקרא עד הסוף',
  'templates.readingFailed': 'הקריאה האחרונה נכשלה:',
  'templates.othersHere':
    '{count, plural, one {עוד תבנית אחת} two {עוד שתי תבניות} other {עוד # תבניות}}, לא שלנו',
  'templates.notTold': 'לא נמסר מ־Meta',
  'templates.empty.title': 'עדיין אין חשבונות.',
  'templates.empty.what': 'תבניות שייכות לחשבון WhatsApp Business. הן יוצגו אחרי חיבור של חשבון.',

  'templates.state.draft': 'טיוטה',
  'templates.state.submitting': 'בדרך אל Meta',
  'templates.state.pending': 'בבדיקה של Meta',
  'templates.state.approved': 'מאושרת',
  'templates.state.rejected': 'נדחתה',
  'templates.state.paused': 'מושהית',
  'templates.state.disabled': 'מושבתת',
  'templates.state.in_appeal': 'בערעור',
  'templates.state.limit_exceeded': 'מעבר למכסה של Meta',
  'templates.state.archived': 'בארכיון',
  'templates.state.pending_deletion': 'בתהליך מחיקה',
  'templates.state.deleted': 'נמחקה',
  'templates.state.unknown': 'לא ידוע',

  'templates.sync.start': 'קריאה חוזרת של הכול',
  'templates.sync.title': 'התבניות נקראות מ־Meta',
  'templates.sync.running':
    '{count, plural, =0 {התבניות נקראות מ־Meta…} one {קריאה מ־Meta: תבנית אחת עד כה} two {קריאה מ־Meta: שתי תבניות עד כה} other {קריאה מ־Meta: # תבניות עד כה}}',
  'templates.sync.stop': 'עצירת הקריאה',
  'templates.sync.ended.done': 'כל החשבונות נקראו עד הסוף.',
  'templates.sync.ended.cancelled': 'הקריאה נעצרה. מה שנקרא נשמר.',
  'templates.sync.ended.failed': 'לא כל החשבונות נקראו. מה שנקרא נשמר; אפשר לקרוא שוב מאוחר יותר.',

  'templates.plan.loading': 'בודקים מה ייעשה…',
  'templates.create.open': 'יצירת מה שחסר…',
  'templates.create.title': 'יצירת מה שחסר',
  'templates.create.will':
    '{count, plural, one {תיווצר תבנית אחת} two {ייווצרו שתי תבניות} other {ייווצרו # תבניות}}',
  'templates.create.go':
    '{count, plural, one {יצירת תבנית אחת} two {יצירת שתי תבניות} other {יצירת # תבניות}}',
  'templates.create.nothing': 'אין מה ליצור.',
  'templates.create.done':
    '{count, plural, one {תבנית אחת בדרך אל Meta.} two {שתי תבניות בדרך אל Meta.} other {# תבניות בדרך אל Meta.}}',
  'templates.create.exists':
    '{count, plural, one {אחת כבר קיימת.} two {שתיים כבר קיימות.} other {# כבר קיימות.}}',
  'templates.create.name_blocked': 'השם חסום שם אצל Meta',
  'templates.create.name_blocked.what':
    'תבנית מאושרת נמחקה שם. במשך 30 יום לא מתקבלת אצל Meta תבנית חדשה בשם הזה.',
  'templates.create.name_blocked.until':
    'תבנית מאושרת נמחקה שם. במשך 30 יום לא מתקבלת אצל Meta תבנית חדשה בשם הזה; הראשונה תתאפשר החל מ־{when}.',
  'templates.create.no_wording': 'אין נוסח בשפה הזאת',
  'templates.create.no_wording.what': 'קודם צריך לכתוב נוסח בהגדרות התבניות.',
  'templates.creating.title': 'התבניות נוצרות אצל Meta',
  'templates.creating.left':
    '{count, plural, one {תבנית אחת עוד ממתינה ליצירה אצל Meta} two {שתי תבניות עוד ממתינות ליצירה אצל Meta} other {# תבניות עוד ממתינות ליצירה אצל Meta}}',
  'templates.creating.pace':
    'Meta מקבלת עד 100 בשעה לכל חשבון. השאר ייווצרו מעצמן, גם כשהדף הזה סגור.',
  'templates.creating.stop': 'השארת היתר כטיוטות',
  'templates.withdrawn':
    '{count, plural, =0 {כולן כבר היו בדרך.} one {תבנית אחת נשארה כטיוטה.} two {שתי תבניות נשארו כטיוטות.} other {# תבניות נשארו כטיוטות.}}',

  'templates.drift':
    '{count, plural, one {Meta שינתה תבנית אחת} two {Meta שינתה שתי תבניות} other {Meta שינתה # תבניות}}',
  'templates.drift.what': 'מה שיש אצל Meta אינו מה שנשלח. בדף של כל תבנית מוצג ההבדל.',
  'templates.repair.open': 'מה אפשר לתקן…',
  'templates.repair.title': 'תיקון ההבדלים',
  'templates.repair.edit': 'יישלחו שוב',
  'templates.repair.create': 'ייווצרו',
  'templates.repair.later': 'עדיין לא אפשרי',
  'templates.repair.later.what': 'Meta מגבילה עריכות. הראשונה תתאפשר שוב ב־{when}.',
  'templates.repair.not_possible': 'לא ניתן לתיקון מכאן',
  'templates.repair.not_possible.what': 'בדף של כל תבנית כתוב מדוע ומה נותר לעשות.',
  'templates.repair.nothing': 'אין כרגע מה לתקן.',
  'templates.repair.go':
    '{count, plural, one {תיקון תבנית אחת} two {תיקון שתי תבניות} other {תיקון # תבניות}}',
  'templates.repair.done':
    '{count, plural, one {תבנית אחת בתיקון.} two {שתי תבניות בתיקון.} other {# תבניות בתיקון.}}',

  'templates.others.title': 'תבניות אחרות בחשבונות',
  'templates.others.what': 'תבניות שלא נוצרו כאן. הן רק מוצגות; שום דבר כאן לא משנה אותן.',
  'templates.others.loading': 'התבניות האחרות נטענות…',
  'templates.others.empty': 'בקריאה האחרונה לא נמצאו תבניות אחרות.',
} satisfies Record<keyof typeof english, string>

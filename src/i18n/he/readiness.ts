import type { readiness as shape } from '../en/readiness'

export const readiness = {
  'readiness.title': 'לפני שמבקשים שם משתמש',
  'readiness.what': 'מה עומד בדרך, עד כמה ש־Meta סיפרה. אם שם פנוי, היא אומרת רק כשמבקשים אותו.',
  'readiness.loading': 'בודקים מה עומד בדרך…',
  'readiness.items': 'סעיף אחר סעיף',
  'readiness.told': 'כפי ש־Meta סיפרה {when}.',

  'readiness.verdict.ready': 'אפשר לבקש',
  'readiness.verdict.attention': 'כדאי לבדוק קודם',
  'readiness.verdict.blocked': 'עדיין לא מוכן',
  'readiness.verdict.unknown': 'עדיין לא ידוע',
  'readiness.is.ready': 'שום דבר ידוע לא עומד בדרך.',
  'readiness.is.attention':
    '{count, plural, one {יש דבר אחד שכדאי לבדוק; ייתכן ש־Meta תסכים בכל זאת.} two {יש שני דברים שכדאי לבדוק; ייתכן ש־Meta תסכים בכל זאת.} other {יש # דברים שכדאי לבדוק; ייתכן ש־Meta תסכים בכל זאת.}}',
  'readiness.is.blocked':
    '{count, plural, one {יש לתקן קודם דבר אחד: בקשה עכשיו לא תצליח.} two {יש לתקן קודם שני דברים: בקשה עכשיו לא תצליח.} other {יש לתקן קודם # דברים: בקשה עכשיו לא תצליח.}}',
  'readiness.is.unknown': 'Meta לא סיפרה הכול על הקו הזה. לא מנחשים שום דבר.',

  'readiness.state.ready': 'תקין',
  'readiness.state.attention': 'כדאי לבדוק',
  'readiness.state.blocked': 'עומד בדרך',
  'readiness.state.unknown': 'לא ידוע',

  'readiness.item.permission': 'הרשאה אצל Meta',
  'readiness.item.registration': 'רישום המספר',
  'readiness.item.messaging_limit': 'מגבלת ההודעות',
  'readiness.item.display_name': 'שם התצוגה',
  'readiness.item.facebook_link': 'עמוד Facebook',
  'readiness.item.instagram_link': 'חשבון Instagram',
  'readiness.item.sibling_line': 'הקווים האחרים שלכם',
  'readiness.item.open_request': 'בקשה פתוחה',

  'readiness.why.account_read': 'Handleboard יכול לקרוא את החשבון הזה אצל Meta.',
  'readiness.why.account_not_read': 'החשבון הזה עדיין לא נקרא מ־Meta.',
  'readiness.why.account_unreadable': 'בפעם האחרונה אי אפשר היה לקרוא מ־Meta את כל החשבון הזה.',
  'readiness.why.no_connection': 'ל־Handleboard אין חיבור ל־Meta.',
  'readiness.why.connection_refused': 'Meta לא מקבלת את אסימון הגישה של Handleboard.',
  'readiness.why.permission_missing':
    'Meta לא מאפשרת ל־Handleboard להשתמש בחשבון הזה: למשתמש המערכת שלו נדרשת שליטה מלאה.',
  'readiness.why.not_found_at_meta':
    'Meta לא מוצאת את הקו הזה או את החשבון שלו עם הפרטים של Handleboard.',
  'readiness.why.account_restricted': 'Meta הגבילה את חשבון ה־WhatsApp הזה.',
  'readiness.why.permission_refused_before':
    'עכשיו אפשר לקרוא את החשבון, אבל בפעם האחרונה Meta לא נתנה ל־Handleboard לבקש שם.',
  'readiness.why.on_cloud_api': 'המספר נמצא ב־Cloud API של Meta, כפי ששם משתמש דורש.',
  'readiness.why.left_account': 'הקו הזה כבר לא נמצא בחשבון שלו.',
  'readiness.why.not_registered': 'המספר לא רשום ל־WhatsApp API.',
  'readiness.why.other_platform': 'המספר לא נמצא ב־Cloud API של Meta.',
  'readiness.why.line_pending': 'Meta מציגה שההקמה של הקו הזה לא הושלמה.',
  'readiness.why.line_disconnected': 'Meta מציגה את הקו הזה כמנותק.',
  'readiness.why.line_restricted':
    'Meta מציגה את הקו הזה כמוגבל. לא ידוע אם היא עדיין נותנת לו שם.',
  'readiness.why.registration_refused_before':
    'בפעם האחרונה Meta אמרה שהמספר לא רשום. רק בקשה תגלה אם הוא רשום עכשיו.',
  'readiness.why.not_verified': 'המספר עדיין לא אומת בקוד.',
  'readiness.why.above_default':
    'המגבלה גבוהה מההתחלתית, 250 לקוחות ביום. מאיזו מגבלה נותנים שמות, Meta לא אומרת.',
  'readiness.why.default_limit':
    'המגבלה לא עולה על 250 לקוחות ביום. Meta דורשת יותר: יש לאמת את העסק, או להמתין עד שהיא תעלה.',
  'readiness.why.limit_refused': 'Meta סירבה לתת שם כי המגבלה הייתה נמוכה מדי.',
  'readiness.why.limit_refused_before':
    'Meta כבר סירבה לתת שם בגלל המגבלה. רק בקשה תגלה אם היא גבוהה מספיק עכשיו.',
  'readiness.why.name_approved': 'Meta אישרה את שם התצוגה.',
  'readiness.why.name_in_review': 'Meta בודקת את שם התצוגה. שם משתמש לא תלוי בזה.',
  'readiness.why.name_declined':
    'Meta לא אישרה את שם התצוגה. שם משתמש לא תלוי בו כיום, אבל הלקוחות רואים אותו.',
  'readiness.why.name_expired': 'תוקף האישור של שם התצוגה פג.',
  'readiness.why.name_missing': 'לקו אין שם תצוגה אצל Meta.',
  'readiness.why.linked': 'יש קישור לקו הזה.',
  'readiness.why.no_name_there': 'אין שם שם שיכול לעמוד בדרך.',
  'readiness.why.page_not_linked':
    'עמוד Facebook משתמש בשם שהתבקש כאן. קודם יש לקשר אותו; ייתכן ששם אחר לא ידרוש זאת.',
  'readiness.why.instagram_not_linked':
    'חשבון Instagram משתמש בשם שהתבקש כאן. קודם יש לקשר אותו; ייתכן ששם אחר לא ידרוש זאת.',
  'readiness.why.same_name_there': 'השם שם זהה לשם של הקו הזה ב־WhatsApp.',
  'readiness.why.own_page_to_link':
    'העמוד שלכם נושא שם שהתבקש כאן. כדאי לקשר אותו למספר הזה לפני ש־Meta נשאלת.',
  'readiness.why.own_instagram_to_link':
    'החשבון שלכם נושא שם שהתבקש כאן. כדאי לקשר אותו למספר הזה לפני ש־Meta נשאלת.',
  'readiness.why.told_when_asked': 'רק בתשובה לבקשה Meta אומרת אם צריך לקשר משהו.',
  'readiness.why.no_name_wanted': 'עדיין לא רוצים שם מסוים, ולכן אין מה להשוות.',
  'readiness.why.not_held': 'באף אחד מהקווים האחרים שלכם אין שם שרוצים כאן.',
  'readiness.why.held_by_sibling':
    'שם שרוצים כאן נמצא בקו אחר שלכם. אם Meta תאפשר להעביר אותו, ההעברה תעבור לאישור בניהול.',
  'readiness.why.move_to_confirm': 'השם נמצא בקו אחר שלכם: צריך לאשר את ההעברה.',
  'readiness.why.none_open': 'אין בקשה פתוחה לקו הזה.',
  'readiness.why.request_open': 'כבר יש בקשה פתוחה, ולכל קו יש אחת בכל פעם.',
  'readiness.why.request_with_meta': 'יש בקשה אצל Meta, ולכל קו יש אחת בכל פעם.',
  'readiness.why.request_blocked': 'הבקשה הפתוחה חסומה. בעמוד שלה מופיע מה לתקן.',
  'readiness.why.not_told': 'Meta לא סיפרה.',
  'readiness.why.unknown_word':
    'Meta אמרה זאת במילה ש־Handleboard לא מכיר, ולכן לא טוענים שום דבר.',

  'readiness.actor.requester': 'אצל מי שביקש',
  'readiness.where.request': 'הבקשה',
  'readiness.message': 'הודעה למי שצריך לפעול',
  'readiness.message.of': 'הודעה למי שצריך לפעול: {item}',
  'readiness.message.language': 'שפת ההודעה',
  'readiness.message.copy': 'העתקת ההודעה',
  'readiness.message.copyOf': 'העתקת ההודעה: {item}',
} satisfies Record<keyof typeof shape, string>

import type { sendProblem as shape } from '../en/send-problem'

export const sendProblem = {
  'sendProblem.is.request_invalid': 'ההודעה לא התקבלה אצל Meta כפי שנשלחה.',
  'sendProblem.next.request_invalid':
    'שליחה חוזרת לא תעזור. כדאי לדווח למי שמפעיל את Handleboard, עם המילים של Meta.',
  'sendProblem.is.parameters_differ': 'יש בתבנית משתנים אצל Meta, ו־Handleboard שולחת בלי משתנים.',
  'sendProblem.next.parameters_differ':
    'לפתוח את התבנית, לראות מה השתנה אצל Meta ולשלוח שוב את הנוסח.',
  'sendProblem.is.template_missing': 'אין אצל Meta תבנית מאושרת בשם הזה, בשפה הזאת ובחשבון הזה.',
  'sendProblem.next.template_missing': 'ליצור את התבנית בשפה הזאת, או להמתין לאישור של Meta.',
  'sendProblem.is.template_too_long': 'הנוסח של התבנית ארוך מדי בשפה הזאת.',
  'sendProblem.next.template_too_long': 'לקצר את הנוסח של התבנית ולשלוח אותו שוב אל Meta.',
  'sendProblem.is.template_against_policy': 'Meta רואה בתבנית דבר שהמדיניות שלה אינה מתירה.',
  'sendProblem.next.template_against_policy': 'לשנות את הנוסח של התבנית ולשלוח אותו שוב אל Meta.',
  'sendProblem.is.template_paused': 'Meta השהתה את התבנית בגלל האיכות שלה.',
  'sendProblem.next.template_paused':
    'להמתין לסוף ההשהיה, או לפתוח את התבנית: יש השהיות שמסיימים שם.',
  'sendProblem.is.template_disabled': 'Meta השביתה את התבנית לצמיתות.',
  'sendProblem.next.template_disabled':
    'אי אפשר עוד לשלוח את הנוסח הזה. אפשר להשתמש בשפה אחרת, או בתבנית בשם אחר.',
  'sendProblem.is.not_reachable': 'Meta אינה יכולה למסור הודעה בצ׳אט הזה.',
  'sendProblem.next.not_reachable':
    'להמתין להודעה חדשה מצד הלקוח: ייתכן שהמזהה ישן, או שגרסת האפליקציה ישנה.',
  'sendProblem.is.window_closed':
    'עברו יותר מ־24 שעות מההודעה האחרונה של הלקוח, ולכן אפשר לשלוח רק תבנית.',
  'sendProblem.next.window_closed': 'לבקש באמצעות התבנית, או להמתין להודעה מצד הלקוח.',
  'sendProblem.is.to_itself': 'הקו אינו יכול לכתוב למספר של עצמו.',
  'sendProblem.next.to_itself': 'אין מה לעשות: לא מדובר בלקוח.',
  'sendProblem.is.blocked_by_us': 'העסק חסם את הלקוח הזה.',
  'sendProblem.next.blocked_by_us': 'את החסימה אפשר להסיר אצל Meta, במקום שבו נעשתה.',
  'sendProblem.is.opted_out': 'התקבלה בקשה לא לקבל הודעות שיווק מהעסק הזה.',
  'sendProblem.next.opted_out':
    'אין לבקש שוב באמצעות תבנית שיווק. מצד הלקוח אפשר לשנות זאת ב־WhatsApp.',
  'sendProblem.is.experiment': 'Meta מעכבת הודעות ללקוח הזה, כחלק מניסוי שלה.',
  'sendProblem.next.experiment':
    'להמתין להודעה מצד הלקוח: אחריה הודעות מגיעות. שליחה חוזרת לא תעזור.',
  'sendProblem.is.id_not_supported': 'הודעה מהסוג הזה אי אפשר לשלוח למזהה לקוח.',
  'sendProblem.next.id_not_supported': 'אפשר לשלוח אותה רק ללקוח שמספר הטלפון שלו ידוע.',
  'sendProblem.is.marketing_cap':
    'לעת עתה כבר נמסרו ללקוח כל הודעות השיווק ש־Meta מעבירה, מכל העסקים יחד.',
  'sendProblem.next.marketing_cap':
    'להמתין יממה לפחות. תבנית בקטגוריית שירות אינה מוגבלת באופן הזה.',
  'sendProblem.is.too_many_calls': 'כרגע Meta אינה מקבלת עוד פניות מהחשבון הזה.',
  'sendProblem.next.too_many_calls': 'Handleboard מאטה את הקצב וממשיכה מעצמה.',
  'sendProblem.is.too_fast': 'הקו שולח בשנייה יותר הודעות ממה ש־Meta מתירה.',
  'sendProblem.next.too_fast': 'Handleboard מאטה את הקצב וממשיכה מעצמה.',
  'sendProblem.is.pair_too_fast': 'הקו שלח ללקוח הזה יותר מדי הודעות בזמן קצר.',
  'sendProblem.next.pair_too_fast': 'Handleboard ממתינה בכל פעם זמן ארוך יותר וממשיכה מעצמה.',
  'sendProblem.is.quality_limit': 'Meta מגבילה את השליחה מהקו, כי לקוחות חסמו אותו או דיווחו עליו.',
  'sendProblem.next.quality_limit':
    'לפנות לזמן מה לפחות לקוחות, ולעקוב אחר דירוג האיכות של הקו אצל Meta.',
  'sendProblem.is.misclassified_templates':
    'Meta מגבילה את החשבון, כי יש בו תבניות בקטגוריה שאינה נכונה.',
  'sendProblem.next.misclassified_templates':
    'לבדוק אילו קטגוריות נתנה Meta לתבניות, ולתקן את אלה שאינן מתאימות.',
  'sendProblem.is.payment': 'Meta אינה מצליחה לחייב את החשבון.',
  'sendProblem.next.payment': 'מי שמנהל את העסק אצל Meta יכול לבדוק את אמצעי התשלום ואת היתרה.',
  'sendProblem.is.display_name': 'Meta לא אישרה את שם התצוגה של הקו.',
  'sendProblem.next.display_name': 'מי שמנהל את העסק אצל Meta יכול לקדם את אישור שם התצוגה.',
  'sendProblem.is.line_not_registered': 'הקו אינו רשום לשליחה אצל Meta.',
  'sendProblem.next.line_not_registered': 'מי שמנהל את העסק אצל Meta יכול לרשום אותו.',
  'sendProblem.is.account_restricted': 'Meta הגבילה את החשבון לזמן מה בגלל המדיניות שלה.',
  'sendProblem.next.account_restricted':
    'מי שמנהל את העסק אצל Meta יכול לראות בדף התמיכה מדוע ועד מתי.',
  'sendProblem.is.account_locked': 'Meta נעלה את החשבון.',
  'sendProblem.next.account_locked':
    'מי שמנהל את העסק אצל Meta יכול לראות בדף התמיכה מדוע, ולערער שם.',
  'sendProblem.is.country_restricted': 'Meta אינה מתירה לעסק הזה לכתוב ללקוחות במדינה הזאת.',
  'sendProblem.next.country_restricted':
    'אין מה לעשות כאן. בדף התמיכה של Meta כתוב באילו מדינות מדובר.',
  'sendProblem.is.account_incomplete': 'נותר משהו להשלים בחשבון אצל Meta.',
  'sendProblem.next.account_incomplete':
    'מי שמנהל את העסק אצל Meta יכול לפתוח את WhatsApp Manager ולהשלים שם את הנדרש.',
  'sendProblem.is.account_in_maintenance': 'החשבון נמצא כרגע בתחזוקה של Meta.',
  'sendProblem.next.account_in_maintenance': 'Handleboard מנסה שוב מעצמה.',
  'sendProblem.is.token_not_valid': 'אסימון הגישה אינו מתקבל עוד אצל Meta.',
  'sendProblem.next.token_not_valid': 'בתפקיד ניהול אפשר לשמור אסימון גישה חדש בהגדרות.',
  'sendProblem.is.no_permission': 'לחיבור אין הרשאה לשלוח הודעות מהקו הזה.',
  'sendProblem.next.no_permission': 'בתפקיד ניהול אפשר לתת לו את ההרשאה אצל Meta.',
  'sendProblem.is.line_not_found': 'Meta אינה מוצאת את הקו, או שאינה מציגה אותו לחיבור.',
  'sendProblem.next.line_not_found':
    'לקרוא שוב את הקווים. אם הקו עדיין שם, בתפקיד ניהול אפשר לבדוק את ההרשאות אצל Meta.',
  'sendProblem.is.meta_trouble': 'הייתה תקלה אצל Meta.',
  'sendProblem.next.meta_trouble': 'Handleboard מנסה שוב מעצמה.',
  'sendProblem.is.unknown': 'Meta נתנה סיבה שאינה מוכרת ל־Handleboard.',
  'sendProblem.next.unknown': 'המילים של Meta והקוד שלה אומרים יותר. ההודעה לא תישלח שוב.',
} satisfies Record<keyof typeof shape, string>

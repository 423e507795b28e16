import type { platforms as shape } from '../en/platforms'

export const platforms = {
  'platforms.title': 'פלטפורמות',
  'platforms.what':
    'כל קו עם השם שלו ב־WhatsApp, ובעמוד ה־Facebook ובחשבון ה־Instagram שמחוברים אליו.',
  'platforms.loading': 'הלוח בטעינה…',
  'platforms.search': 'חיפוש לפי קו, מספר או שם בכל פלטפורמה',
  'platforms.filter.verdict': 'מצב',
  'platforms.filter.platform': 'היכן',
  'platforms.column.line': 'קו',
  'platforms.column.next': 'מה עכשיו',
  'platforms.nothingNext': 'אין מה לעשות',
  'platforms.whatsapp': 'ב־WhatsApp',
  'platforms.facebook': 'ב־Facebook',
  'platforms.instagram': 'ב־Instagram',
  'platforms.noName': 'אין שם',
  'platforms.empty.title': 'עדיין לא נקראו קווים.',
  'platforms.empty.what': 'הלוח מציג את הקווים ליד העמודים וחשבונות ה־Instagram שלהם.',

  'platforms.state.none': 'אין שם',
  'platforms.state.reserved': 'שמור',
  'platforms.state.live': 'באוויר',
  'platforms.state.revoked': 'נלקח',
  'platforms.state.unknown': 'לא ידוע',
  'platforms.verdict.same': 'אותו שם',
  'platforms.verdict.different': 'שם אחר',
  'platforms.verdict.unlinked': 'שלנו, לא מקושר',
  'platforms.verdict.link_needed': 'דרוש קישור',
  'platforms.verdict.none': 'אין שם',
  'platforms.verdict.not_connected': 'לא מחובר',
  'platforms.verdict.unknown': 'לא ידוע',

  'platforms.step.link': 'קישור למספר הזה אצל Meta',
  'platforms.step.ask': 'בקשת שם ב־WhatsApp',
  'platforms.step.align': 'איחוד שני השמות',
  'platforms.step.choose': 'בחירת שם אצל Meta',
  'platforms.step.connect': 'חיבור כאן',
  'platforms.step.look': 'המתנה עד שהשם ב־WhatsApp ייקרא',
  'platforms.actor.requester': 'מי שמבקשים שמות',
  'platforms.actor.admin': 'הניהול',
  'platforms.actor.business_manager': 'מי שמנהלים את העסק אצל Meta',

  'platforms.line.title': 'בשלוש הפלטפורמות',
  'platforms.line.what': 'שם אחד בכולן קל יותר למציאה. בכל אחת מהן Meta מחליטה.',
  'platforms.line.loading': 'הפלטפורמות של הקו בטעינה…',
  'platforms.line.live': 'לקוחות יכולים לראות את {handle}.',
  'platforms.line.reserved': '{handle} שמור לקו הזה ועדיין לא נראה.',
  'platforms.line.none': 'אין שם משתמש ב־WhatsApp.',
  'platforms.line.revoked': 'Meta לקחה את שם המשתמש.',
  'platforms.line.unknown': 'מה ש־Meta אמרה לא מוכר ל־Handleboard.',
  'platforms.is.same': 'גם שם {handle}.',
  'platforms.is.different': 'שם זה {handle}, ולא השם שב־WhatsApp.',
  'platforms.is.unlinked':
    '{handle} שלנו שם ומבוקש כאן. ייתכן ש־Meta תדרוש לקשר אותו למספר הזה לפני שתיתן את השם.',
  'platforms.is.link_needed.facebook':
    'עמוד Facebook שלא מחובר כאן משתמש בשם המבוקש. Meta דורשת לקשר אותו קודם למספר הזה.',
  'platforms.is.link_needed.instagram':
    'חשבון Instagram שלא מחובר כאן משתמש בשם המבוקש. Meta דורשת לקשר אותו קודם למספר הזה.',
  'platforms.is.none': 'למה שמחובר אין שם משתמש שם.',
  'platforms.is.not_connected.facebook': 'אין עמוד מחובר, ולכן לא נטען דבר על השם שלו.',
  'platforms.is.not_connected.instagram': 'אין חשבון Instagram מחובר, ולכן לא נטען דבר על השם שלו.',
  'platforms.is.unknown': 'שם זה {handle}. השם של הקו ב־WhatsApp לא ידוע, ולכן אין השוואה.',
  'platforms.next': 'מה עכשיו: {step}.',
  'platforms.who': 'מי: {actor}.',

  'platforms.asset.named': '{name}, מזהה {id}',
  'platforms.asset.id': 'מזהה {id}',
  'platforms.asset.read': 'אומת לאחרונה מול Meta {when}',
  'platforms.problem.not_found': 'Meta כבר לא מציגה אותו ל־Handleboard. מה שמופיע כאן הוא מקודם.',
  'platforms.problem.permission':
    'Meta לא מאפשרת ל־Handleboard לקרוא אותו. מה שמופיע כאן הוא מקודם.',
  'platforms.problem.connection': 'Meta לא קיבלה את אסימון הגישה. מה שמופיע כאן הוא מקודם.',
  'platforms.problem.unreachable': 'Meta לא ענתה. מה שמופיע כאן הוא מקודם.',
  'platforms.problem.unknown_answer':
    'Meta ענתה במה שלא מוכר ל־Handleboard. מה שמופיע כאן הוא מקודם.',
  'platforms.problem.at': 'הניסיון היה {when}.',
  'platforms.problem.short': 'לא נקרא שוב',

  'platforms.connect.facebook': 'חיבור עמוד',
  'platforms.connect.instagram': 'חיבור חשבון Instagram',
  'platforms.connect.other': 'חיבור אחר',
  'platforms.connect.title.facebook': 'חיבור עמוד Facebook לקו {line}',
  'platforms.connect.title.instagram': 'חיבור חשבון Instagram לקו {line}',
  'platforms.connect.what':
    'Handleboard קורא מדי פעם את השם שלו מ־Meta, ומודיע כשהוא משתנה. שום דבר לא משתנה שם.',
  'platforms.connect.field.facebook': 'מזהה העמוד, או קישור שמכיל אותו',
  'platforms.connect.field.instagram': 'מזהה חשבון ה־Instagram, או קישור שמכיל אותו',
  'platforms.connect.where.facebook':
    'בהגדרות העסק של Meta: חשבונות, עמודים, ובחירת העמוד. המזהה מופיע מתחת לשם.',
  'platforms.connect.where.instagram':
    'בהגדרות העסק של Meta: חשבונות, חשבונות Instagram, ובחירת החשבון. המזהה מופיע מתחת לשם.',
  'platforms.connect.noId': 'דרוש המזהה בספרות, או קישור שמכיל אותו. שם לא מספיק.',
  'platforms.connect.notFound':
    'Meta לא מציגה דבר עם שם משתמש במזהה הזה. כדאי לבדוק את הספרות, ושמשתמש המערכת של Handleboard רשאי לראות אותו בהגדרות העסק של Meta.',
  'platforms.connect.permission':
    'Meta לא מאפשרת ל־Handleboard לקרוא אותו. יש להקצות אותו למשתמש המערכת של Handleboard בהגדרות העסק של Meta.',
  'platforms.connect.unknown': 'Meta ענתה במה שלא מוכר ל־Handleboard. אפשר לנסות שוב אחר כך.',
  'platforms.connect.taken':
    'הוא מחובר לקו אחר. שם ב־WhatsApp שייך לקו אחד בלבד, ולכן קודם יש לנתק אותו שם.',
  'platforms.connect.submit': 'לקרוא את השם ולחבר',
  'platforms.connect.done': 'חובר ונקרא מ־Meta.',
  'platforms.look': 'בדיקה חוזרת',
  'platforms.looked': 'אומת הרגע מול Meta.',
  'platforms.disconnect': 'ניתוק',
  'platforms.disconnect.title.facebook': 'לנתק את העמוד מהקו {line}?',
  'platforms.disconnect.title.instagram': 'לנתק את החשבון מהקו {line}?',
  'platforms.disconnect.what':
    'Handleboard לא יקרא עוד את השם שלו ולא יגיד עליו דבר. אצל Meta שום דבר לא משתנה.',
  'platforms.disconnect.confirm.facebook': 'ניתוק העמוד',
  'platforms.disconnect.confirm.instagram': 'ניתוק החשבון',
  'platforms.disconnect.done': 'נותק.',

  'platforms.fix.done': 'הושלם',
  'platforms.fix.toDo': 'עוד לא',
  'platforms.fix.know.facebook': 'לומר איזה עמוד זה: לחבר אותו לקו {line}.',
  'platforms.fix.know.instagram': 'לומר איזה חשבון זה: לחבר אותו לקו {line}.',
  'platforms.fix.known': '{handle} מחובר לקו {line}, ולכן הוא שלנו.',
  'platforms.fix.other': 'למה שמחובר לקו {line} יש שם אחר: עוד צריך למצוא את מי שנושא את השם הזה.',
  'platforms.fix.open.facebook':
    'לפתוח את העמוד ב־Meta Business Suite: הגדרות, חשבונות מקושרים, WhatsApp. אפשר גם במנהל ה־WhatsApp. דרושה שליטה מלאה בעמוד, או גישה לניהול מספר הטלפון שלו.',
  'platforms.fix.open.instagram':
    'לפתוח את החשבון ב־Meta Business Suite: הגדרות, חשבונות מקושרים, WhatsApp. אפשר גם במנהל ה־WhatsApp. דרושה שליטה מלאה בחשבון, או גישה לניהול מספר הטלפון שלו.',
  'platforms.fix.link': 'לקשר שם את המספר {phone}.',
  'platforms.fix.again':
    'לחזור לכאן ולנסות שוב: התשובה של Meta אומרת אם הקישור נחשב. בדרך אחרת Meta לא מספרת זאת.',
} satisfies Record<keyof typeof shape, string>

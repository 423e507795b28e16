import type { sandbox as shape } from '../en/sandbox'
import { sandboxCustomers } from './sandbox-customers'
import { sandboxTemplates } from './sandbox-templates'

export const sandbox = {
  ...sandboxCustomers,
  ...sandboxTemplates,
  'sandbox.title': 'ארגז חול',
  'sandbox.what':
    'כאן משחקים את Meta: בוחרים מספר, מחליטים מה Meta עונה, ורואים מה Handleboard עושה עם זה.',
  'sandbox.parts': 'חלקי העמוד',
  'sandbox.live.title': 'בסביבה חיה Meta מחליטה.',
  'sandbox.live.what':
    'ארגז החול סגור. מה ש־Meta ענתה מופיע בעמוד של כל בקשה, ומה שהיא מחזיקה מופיע בעמוד של כל קו.',
  'sandbox.live.requests': 'אל הבקשות',

  'sandbox.numbers.title': 'מספרים',
  'sandbox.numbers.search': 'חיפוש לפי מספר, שם או שם משתמש',
  'sandbox.numbers.account': 'חשבון',
  'sandbox.numbers.show': 'להציג',
  'sandbox.numbers.show.open': 'עם בקשה פתוחה',
  'sandbox.numbers.show.planned': 'עם תשובות מתוכננות',
  'sandbox.numbers.bringUp':
    '{count, plural, one {להעלות לראש מספר אחד שהתחדש בו משהו} two {להעלות לראש שני מספרים שהתחדש בהם משהו} other {להעלות לראש # מספרים שהתחדש בהם משהו}}',
  'sandbox.numbers.none': 'Meta לא מחזיקה כאן אף מספר.',

  'sandbox.assets.title': 'עמודים וחשבונות Instagram',
  'sandbox.assets.what':
    'שינוי שם מראה איך שם סוטה; קישור למספר מאפשר לשם לעבור. Meta לא מספרת ל־Handleboard על אף אחד מהם: צריך לבדוק.',
  'sandbox.assets.none': 'ל־Meta אין כאן עמודים או חשבונות Instagram.',
  'sandbox.assets.facebook': 'עמוד Facebook',
  'sandbox.assets.instagram': 'חשבון Instagram',
  'sandbox.assets.closed': 'ל־Handleboard אין רשות לקרוא אותו',
  'sandbox.assets.noName': 'אין שם',
  'sandbox.assets.linkedTo': 'מקושר למספר',
  'sandbox.assets.notLinked': 'אף מספר',
  'sandbox.assets.username': 'השם שם',
  'sandbox.assets.usernameWrong': 'אותיות באנגלית, ספרות, נקודות וקווים תחתונים, 50 לכל היותר.',
  'sandbox.assets.rename': 'שינוי השם',
  'sandbox.assets.linked': '{asset} מקושר למספר {phone}.',
  'sandbox.assets.unlinked': '{asset} לא מקושר לאף מספר.',
  'sandbox.assets.renamed': 'השם של {asset} הוא עכשיו {handle}.',
  'sandbox.assets.renamedNone': 'ל־{asset} אין שם עכשיו.',
  'sandbox.assets.idle': 'דבר לא השתנה: השם הזה כבר בשימוש שם.',

  'sandbox.number.none': 'אין שם',
  'sandbox.number.reserved': 'שמור',
  'sandbox.number.approved': 'באוויר',
  'sandbox.number.claims':
    '{count, plural, =0 {עדיין לא התבקש שם} one {שם התבקש פעם אחת} two {שמות התבקשו פעמיים} other {שמות התבקשו # פעמים}}',
  'sandbox.number.openLine': 'לעמוד הקו',
  'sandbox.number.openRequest': 'לבקשה על {handle}',
  'sandbox.number.ask': 'לבקש שם',

  'sandbox.plan.title': 'התשובה הבאה',
  'sandbox.plan.what':
    'תשובה מתוכננת ניתנת בפעם הבאה ש־Handleboard מבקש שם למספר הזה. בלעדיה Meta פועלת לפי הכללים שלה.',
  'sandbox.plan.answer': 'Meta עונה',
  'sandbox.plan.times': 'כמה פעמים',
  'sandbox.plan.timesValue': '{count, plural, one {פעם אחת} two {שתי פעמים} other {# פעמים}}',
  'sandbox.plan.submit': 'לתכנן את התשובה',
  'sandbox.plan.planned': 'התשובות המתוכננות, לפי הסדר',
  'sandbox.plan.forget': 'לבטל: {answer}',
  'sandbox.plan.forgetAll': 'לבטל הכול',
  'sandbox.plan.done': 'תוכנן עבור {phone}: {answer}',
  'sandbox.plan.forgotten': 'בוטל עבור {phone}: {answer}',
  'sandbox.plan.forgottenAll': 'כל התשובות המתוכננות עבור {phone} בוטלו.',

  'sandbox.group.yes': 'Meta מקבלת',
  'sandbox.group.no': 'Meta מסרבת לשם',
  'sandbox.group.mend': 'קודם צריך לתקן משהו',
  'sandbox.group.wrong': 'התשובה משתבשת',

  'sandbox.answer.reserved': 'מתקבל: שמור, ועדיין לא גלוי',
  'sandbox.answer.approved': 'מתקבל: גלוי מיד',
  'sandbox.answer.pending': 'ההחלטה עוד תבוא',
  'sandbox.answer.147001': 'סירוב: השם תפוס או לא מוצע',
  'sandbox.answer.100': 'סירוב: המבנה שגוי',
  'sandbox.answer.147002': 'מגבלת ההודעות נמוכה מדי',
  'sandbox.answer.147003': 'עמוד ה־Facebook לא מקושר',
  'sandbox.answer.147004': 'חשבון ה־Instagram לא מקושר',
  'sandbox.answer.147005': 'השם אצל קו אחר שלכם: נדרשת העברה',
  'sandbox.answer.10': 'אין הרשאה',
  'sandbox.answer.33': 'המזהה של המספר שגוי',
  'sandbox.answer.190': 'אסימון הגישה אינו תקף',
  'sandbox.answer.133010': 'המספר לא רשום',
  'sandbox.answer.368': 'החשבון מוגבל',
  'sandbox.answer.2': 'תקלה אצל Meta, לנסות אחר כך',
  'sandbox.answer.late': 'תשובה מאוחרת, אחרי 6 שניות',
  'sandbox.answer.lost_after': 'לבצע, ואז לאבד את התשובה',
  'sandbox.answer.lost_before': 'לאבד את השאלה ולא לעשות דבר',
  'sandbox.answer.not_json': 'דף אינטרנט במקום JSON',

  'sandbox.then.reserved': 'הבקשה עוברת למצב שמור. לקוחות יראו את השם כשהוא ייעשה כאן גלוי.',
  'sandbox.then.approved': 'השם גלוי ללקוחות מיד.',
  'sandbox.then.pending':
    'הבקשה ממתינה ל־Meta. כדי לסיים את ההמתנה, אפשר לתת למספר את השם ב„שינוי באפליקציה”.',
  'sandbox.then.147001':
    'Handleboard מבקש את השם הבא ברשימה. אם לא נשאר אחד, הבקשה מסורבת ויש לבחור שם אחר.',
  'sandbox.then.100':
    'Handleboard מבקש את השם הבא ברשימה. אם לא נשאר אחד, הבקשה מסורבת ויש לבחור שם אחר.',
  'sandbox.then.147002':
    'הבקשה חסומה עד שהעסק מעלה את המגבלה אצל Meta. אחר כך לוחצים על „ניסיון נוסף”.',
  'sandbox.then.147003':
    'הבקשה חסומה עד שהעמוד מקושר למספר אצל Meta. אחר כך לוחצים על „ניסיון נוסף”.',
  'sandbox.then.147004':
    'הבקשה חסומה עד שהחשבון מקושר למספר אצל Meta. אחר כך לוחצים על „ניסיון נוסף”.',
  'sandbox.then.147005':
    'הבקשה שואלת את הניהול: להעביר את השם מהקו האחר, או להמשיך אל השם הבא ברשימה.',
  'sandbox.then.10':
    'הבקשה חסומה עד שהניהול נותן למשתמש המערכת גישה לחשבון. אחר כך לוחצים על „ניסיון נוסף”.',
  'sandbox.then.33':
    'הבקשה חסומה: Meta לא מכירה את המספר. הניהול קורא שוב את הקווים ולוחץ על „ניסיון נוסף”.',
  'sandbox.then.190': 'הבקשה חסומה עד שהניהול שם אסימון גישה חדש בחיבור ל־Meta.',
  'sandbox.then.133010': 'הבקשה חסומה עד שהמספר נרשם אצל Meta. אחר כך לוחצים על „ניסיון נוסף”.',
  'sandbox.then.368':
    'הבקשה חסומה עד ש־Meta מסירה את ההגבלה מהחשבון. אחר כך לוחצים על „ניסיון נוסף”.',
  'sandbox.then.2': 'Handleboard ממתין מעט ושואל שוב מעצמו.',
  'sandbox.then.late': 'אם זה ארוך מדי ל־Handleboard, הוא בודק מה Meta מחזיקה לפני שהוא שואל שוב.',
  'sandbox.then.lost_after':
    'Meta מחליטה, אבל Handleboard לא שומע. הוא בודק לפני שהוא שואל שוב, ומוצא את השם.',
  'sandbox.then.lost_before': 'השאלה לא מגיעה אל Meta. Handleboard בודק, לא מוצא דבר, ושואל שוב.',
  'sandbox.then.not_json': 'משהו בדרך אל Meta עונה במקומה. Handleboard בודק ואז שואל שוב.',

  'sandbox.acts.title': 'מה Meta עושה עם השם',
  'sandbox.acts.noName':
    'למספר הזה אין שם. אפשר לענות על בקשה, או לתת לו שם כפי שאפשר באפליקציית WhatsApp Business.',
  'sandbox.act.make_visible': 'להפוך לגלוי',
  'sandbox.act.revoke': 'לקיחת השם…',
  'sandbox.act.remove_in_app': 'הסרה באפליקציה',
  'sandbox.act.change_in_app': 'שינוי באפליקציה…',
  'sandbox.act.give_in_app': 'מתן שם באפליקציה…',
  'sandbox.did.make_visible': 'לקוחות רואים עכשיו את {handle} אצל {phone}.',
  'sandbox.did.revoke': 'Meta לקחה את {handle} מ־{phone}.',
  'sandbox.did.revokeReplaced': 'Meta לקחה את {handle} מ־{phone} ושמה במקומו את {next}.',
  'sandbox.did.remove_in_app': '{handle} הוסר מ־{phone} באפליקציה.',
  'sandbox.did.change_in_app': 'אצל {phone} מופיע עכשיו {next}, כפי שנקבע באפליקציה.',
  'sandbox.did.nothing': 'דבר לא השתנה: הכללים של Meta לא מאפשרים זאת. הפרטים בקריאות האחרונות.',
  'sandbox.revoke.title': 'לקחת את {handle}?',
  'sandbox.revoke.what':
    'Meta לוקחת את השם מ־{phone} ומודיעה על כך ל־Handleboard ב־webhook. הבקשה עליו עוברת למצב „Meta לקחה”.',
  'sandbox.revoke.replacement': 'לשים במקומו את השם',
  'sandbox.revoke.replacementHelp': 'אפשר להשאיר ריק כדי לקחת את השם ולא לתת אחר.',
  'sandbox.revoke.confirm': 'לקחת את {handle}',
  'sandbox.change.title': 'שינוי השם של {phone} באפליקציה',
  'sandbox.change.what':
    'כאילו עשו זאת באפליקציית WhatsApp Business, מאחורי הגב של Handleboard. השם גלוי מיד.',
  'sandbox.change.username': 'שם משתמש חדש',
  'sandbox.change.confirm': 'שינוי השם',
  'sandbox.change.refused':
    'Meta לא קיבלה את השם: הוא אצל מספר אחר או אצל מישהו אחר, או שכלל עומד בדרכו.',

  'sandbox.next.request': 'לעמוד הבקשה',
  'sandbox.next.line': 'לעמוד הקו',

  'sandbox.accounts.title': 'חשבונות',
  'sandbox.accounts.open': 'עונה לכל קריאה',
  'sandbox.accounts.throttled': 'מסרב לכל קריאה עד {time}',
  'sandbox.accounts.minutes': 'לכמה זמן',
  'sandbox.accounts.minutesValue': '{count, plural, one {דקה אחת} two {שתי דקות} other {# דקות}}',
  'sandbox.accounts.throttle': 'האטה',
  'sandbox.accounts.stop': 'סיום ההאטה',
  'sandbox.accounts.throttledDone':
    'Meta מסרבת לכל קריאה עבור {account} עד {time}. Handleboard ימתין וימשיך מעצמו.',
  'sandbox.accounts.stopped': 'Meta שוב עונה לקריאות עבור {account}.',

  'sandbox.startOver.action': 'התחלה מחדש…',
  'sandbox.startOver.title': 'להתחיל את ארגז החול מחדש?',
  'sandbox.startOver.what':
    'Meta שוכחת כל שם, כל תשובה מתוכננת וכל קריאה, וחוזרת ליום הראשון. הבקשות, האנשים וההגדרות שלכם נשארים כפי שהם.',
  'sandbox.startOver.word': 'ארגז חול',
  'sandbox.startOver.confirm': 'התחלה מחדש',
  'sandbox.startOver.done': 'Meta חזרה ליום הראשון. Handleboard עוד לא יודע על כך.',
  'sandbox.startOver.sync': 'לקרוא שוב את הקווים',
  'sandbox.startOver.syncing': 'הקווים נקראים שוב.',

  'sandbox.calls.title': 'הקריאות האחרונות',
  'sandbox.calls.what': 'מה הגיע אל Meta, מהחדש לישן.',
  'sandbox.calls.writes': 'רק שינויים',
  'sandbox.calls.pause': 'השהיה',
  'sandbox.calls.resume': 'המשך',
  'sandbox.calls.paused': 'בהשהיה. קריאות חדשות ממתינות.',
  'sandbox.calls.none': 'אף קריאה עוד לא הגיעה אל Meta.',
  'sandbox.calls.noWrites': 'אף קריאה עוד לא שינתה דבר.',
  'sandbox.calls.time': 'שעה',
  'sandbox.calls.call': 'קריאה',
  'sandbox.calls.answer': 'תשובה',
  'sandbox.calls.lost': 'התשובה אבדה',
  'sandbox.calls.code': 'קוד {code}',
} satisfies Record<keyof typeof shape, string>

import type { asking as english } from '../en/asking'

export const asking = {
  'asking.title': 'בקשות מספר',
  'asking.what': 'ממי מתבקש מספר הטלפון, מה יצא מזה, ואילו מספרים יוסתרו בקרוב.',
  'asking.toLedger': 'כל מי שהתבקשו',
  'asking.toSettings': 'כללי הבקשות',
  'asking.loading': 'נטען…',

  'asking.stop.on': 'הבקשות פועלות',
  'asking.stop.on.what':
    'העצירה פועלת מיד: שום דבר נוסף לא נמסר ל־Meta. מה שמחכה נשאר בתור; מה שכבר אצל Meta ממשיך בדרכו.',
  'asking.stop.off': 'כל הבקשות עצורות',
  'asking.stop.off.what':
    'שום דבר לא נמסר ל־Meta: לא בידי אנשים, לא בידי תוכנות ולא מעצמו. מה שמחכה נשאר בתור עד לחידוש; תשובות ממשיכות להיכנס.',
  'asking.stop.queued':
    '{count, plural, =0 {שום דבר לא מחכה בתור.} one {בקשה אחת מחכה בתור.} two {שתי בקשות מחכות בתור.} other {# בקשות מחכות בתור.}}',
  'asking.stop.queuedMore': 'יותר מ־{count, number} בקשות מחכות בתור.',
  'asking.stop.go': 'עצירת כל הבקשות',
  'asking.stop.resume': 'חידוש הבקשות',
  'asking.stop.whoStops': 'מי יכול לעצור: {roles}.',
  'asking.stop.whoResumes': 'מי יכול לחדש: {roles}.',
  'asking.stop.stopped': 'כל הבקשות עצורות.',
  'asking.stop.resumed': 'הבקשות ממשיכות.',

  'asking.forecast.title': 'מספרים שיוסתרו',
  'asking.forecast.loading': 'התחזית מחושבת…',
  'asking.forecast.losing':
    '{count, plural, =0 {אין לקוחות שמספרם יוסתר ב־30 הימים הבאים} one {מספר גלוי של לקוח אחד יוסתר ב־30 הימים הבאים} two {מספרים גלויים של שני לקוחות יוסתרו ב־30 הימים הבאים} other {מספרים גלויים של # לקוחות יוסתרו ב־30 הימים הבאים}}',
  'asking.forecast.range':
    'מספרים גלויים של {low, number} עד {high, plural, one {לקוח אחד} two {שני לקוחות} other {# לקוחות}} יוסתרו ב־30 הימים הבאים',
  'asking.forecast.unless':
    'אלא אם יכתבו או ישתפו לפני כן. {count, plural, =0 {אין כרגע לקוחות עם שם משתמש שמספרם גלוי.} one {כרגע גלוי המספר של לקוח אחד עם שם משתמש.} two {כרגע גלויים המספרים של שני לקוחות עם שם משתמש.} other {כרגע גלויים המספרים של # לקוחות עם שם משתמש.}}',
  'asking.forecast.book.on':
    'חושב כשספר אנשי הקשר של Meta פועל: הוא משאיר גלויים מספרים שהוחלפו מאפריל 2026. כשהוא כבוי: {count, number}.',
  'asking.forecast.book.off':
    'חושב כשספר אנשי הקשר של Meta כבוי: רק 30 הימים האחרונים קובעים. כשהוא פועל: {count, number}.',
  'asking.forecast.book.unknown':
    'זה תלוי בספר אנשי הקשר של Meta, ואין הודעה מ־Meta אם הוא פועל: {on, number} אם הוא פועל, {off, number} אם הוא כבוי. אפשר לבדוק ב־Meta Business Suite ולציין בכללים.',
  'asking.forecast.book.change': 'לציין אם ספר אנשי הקשר פועל',
  'asking.forecast.kept':
    '{count, plural, =0 {איש מהם לא שיתף את המספר.} one {אחד מהם שיתף את המספר: הוא נשאר כאן לתמיד.} two {שניים מהם שיתפו את המספר: הוא נשאר כאן לתמיד.} other {# מהם שיתפו את המספר: הוא נשאר כאן לתמיד.}}',
  'asking.forecast.todo': 'מה לעשות',
  'asking.forecast.todo.auto':
    'לתת לקווים לבקש מעצמם, כדי שכל מי שמגיעים בלי מספר יתבקשו כבר בהודעה הראשונה.',
  'asking.forecast.todo.ids':
    'שתוכנות יכירו לקוחות לפי המזהה. הודעות ממשיכות להגיע איתו גם בלי המספר.',
  'asking.forecast.todo.write': 'הודעה מלקוח או אליו מתחילה את 30 הימים מחדש.',
  'asking.forecast.chart': 'כמה מספרים יוסתרו בכל אחד מ־30 הימים הבאים',
  'asking.forecast.chart.say':
    'תרשים עמודות: {total, number} ב־30 יום, הכי הרבה ב־{day}: {most, number}.',
  'asking.forecast.table': 'אותם נתונים כטבלה',
  'asking.forecast.day': 'יום',
  'asking.forecast.count': 'מספרים שיוסתרו',
  'asking.forecast.noneOn': 'באף אחד מהימים האלה לא יוסתר מספר.',

  'asking.funnel.title': 'ממוסתר לידוע',
  'asking.funnel.what': 'לפי היום שבו נשלחה הבקשה. מי שלא עונה לא אמר כן ולא אמר לא.',
  'asking.funnel.loading': 'נספר…',
  'asking.funnel.by': 'לפי',
  'asking.funnel.by.week': 'שבוע',
  'asking.funnel.by.line': 'קו',
  'asking.funnel.by.language': 'שפה',
  'asking.funnel.by.wording': 'נוסח',
  'asking.funnel.period': 'תקופה',
  'asking.funnel.period.4': '4 שבועות',
  'asking.funnel.period.12': '12 שבועות',
  'asking.funnel.period.26': '26 שבועות',
  'asking.funnel.period.52': 'שנה',
  'asking.funnel.from': 'מיום',
  'asking.funnel.to': 'עד יום',
  'asking.funnel.days': '{from} עד {to}',
  'asking.funnel.line': 'קו',
  'asking.funnel.allLines': 'כל הקווים',
  'asking.funnel.noLine': 'אין קו בשם הזה.',
  'asking.funnel.total': 'הכול יחד',
  'asking.funnel.stages': 'השלבים, הכול יחד',
  'asking.funnel.stage.arrived': 'הגיעו בלי מספר',
  'asking.funnel.stage.asked': 'התבקשו',
  'asking.funnel.stage.delivered': 'נמסר',
  'asking.funnel.stage.read': 'נקרא',
  'asking.funnel.stage.shared': 'שיתפו',
  'asking.funnel.stage.matched': 'המספר ידוע',
  'asking.funnel.rate.arrived':
    '{count, plural, one {לקוח בסך הכול} two {לקוחות בסך הכול} other {לקוחות בסך הכול}}',
  'asking.funnel.rate.asked':
    '{count, plural, one {בקשה שהתקבלה אצל Meta} two {בקשות שהתקבלו אצל Meta} other {בקשות שהתקבלו אצל Meta}}',
  'asking.funnel.rate.delivered': '{rate} ממי שהתבקשו',
  'asking.funnel.rate.read': '{rate} ממה שנמסר',
  'asking.funnel.rate.shared': '{rate} ממה שנמסר',
  'asking.funnel.rate.matched': '{rate} ממי ששיתפו',
  'asking.funnel.rate.none': 'עדיין אין',
  'asking.funnel.readNote':
    'קריאה ידועה רק כשה־WhatsApp של הלקוח מדווח עליה; ייתכן שהודעה שנמסרה נקראה בלי שנדע.',
  'asking.funnel.groups.week': 'שבוע אחר שבוע',
  'asking.funnel.groups.line': 'קו אחר קו',
  'asking.funnel.groups.language': 'שפה אחר שפה',
  'asking.funnel.groups.wording': 'נוסח אחר נוסח',
  'asking.funnel.groups.most':
    '{count, plural, one {זה שביקש הכי הרבה; בטבלה מופיע הכול.} two {השניים שביקשו הכי הרבה; בטבלה מופיע הכול.} other {ה־# שביקשו הכי הרבה; בטבלה מופיע הכול.}}',
  'asking.funnel.groups.say':
    'עמודות של {count, plural, one {שורה אחת} two {שתי שורות} other {# שורות}}: כמה התבקשו, אל כמה הגיע וכמה שיתפו. אותם מספרים בטבלה שלמטה.',
  'asking.funnel.legend.asked': 'התבקשו',
  'asking.funnel.legend.delivered': 'נמסר',
  'asking.funnel.legend.shared': 'שיתפו',
  'asking.funnel.table': 'המשפך במספרים',
  'asking.funnel.column.week': 'שבוע מיום',
  'asking.funnel.column.line': 'קו',
  'asking.funnel.column.language': 'שפה',
  'asking.funnel.column.wording': 'נוסח',
  'asking.funnel.column.arrived': 'הגיעו',
  'asking.funnel.column.asked': 'התבקשו',
  'asking.funnel.column.delivered': 'נמסר',
  'asking.funnel.column.read': 'נקרא',
  'asking.funnel.column.shared': 'שיתפו',
  'asking.funnel.column.matched': 'ידוע',
  'asking.funnel.column.rate': 'שיתפו מתוך מה שנמסר',
  'asking.funnel.interval': '{low} עד {high}',
  'asking.funnel.arrivedOnly': 'לא התבקשו',
  'asking.funnel.empty.title': 'בתקופה הזו לא נשלחו בקשות.',
  'asking.funnel.empty.what':
    'אחרי שלקוחות יתבקשו לתת את המספר, יוצג כאן לכמה זה הגיע וכמה שיתפו. אפשר לבחור תקופה ארוכה יותר, או לתת לקו לבקש מעצמו.',
  'asking.funnel.empty.act': 'לקבוע איך קווים מבקשים',

  'asking.wording.title': 'איזה נוסח עובד טוב יותר',
  'asking.wording.what':
    'כמה שיתפו מתוך מי שההודעה נמסרה להם, עם הטווח שבו נמצא השיעור האמיתי ב־95 מקרים מתוך 100. מעט הודעות נותנות טווח רחב.',
  'asking.wording.version': 'נוסח {version}',
  'asking.wording.own': 'נוסח משלנו',
  'asking.wording.differs':
    '{best} מביא ליותר שיתופים מאשר {next}, ולא במקרה: הטווחים לא נוגעים זה בזה.',
  'asking.wording.early': 'מוקדם לדעת: הטווחים של {best} ושל {next} חופפים, וייתכן שההבדל מקרי.',
  'asking.wording.one': 'בתקופה הזו נמסר רק {name}: אין למה להשוות.',
  'asking.wording.none': 'בתקופה הזו לא נמסרה אף בקשה: אין מה להשוות.',
  'asking.wording.chart': 'שיעור השיתוף של כל נוסח עם הטווח שלו',
  'asking.wording.row':
    '{name}: {rate} שיתפו, השיעור האמיתי בין {low} ל־{high}, מתוך {count, plural, one {הודעה אחת שנמסרה} two {שתי הודעות שנמסרו} other {# הודעות שנמסרו}}',
  'asking.wording.point': '{rate} מתוך {count, number}',
} satisfies Record<keyof typeof english, string>

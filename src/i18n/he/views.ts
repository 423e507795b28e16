import type { views as shape } from '../en/views'

export const views = {
  'views.title': 'תצוגות שמורות',
  'views.loading': 'התצוגות השמורות נקראות…',
  'views.none': 'עדיין לא נשמרה תצוגה לרשימה הזאת',
  'views.noneWhat': 'תצוגה שומרת בשם את הסינון, החיפוש והסדר של רשימה.',
  'views.nothingToKeep': 'יש לסנן, לחפש או למיין את הרשימה קודם: אז אפשר לשמור את מה שרואים.',
  'views.keep': 'שמירת מה שרואים בשם',
  'views.keepHelp': 'הסינון, החיפוש והסדר; השורות הן תמיד העדכניות.',
  'views.keepButton': 'שמירת התצוגה',
  'views.shared': 'כל מי שבסביבת העבודה רואה אותה',
  'views.sharedShort': 'לכולם',
  'views.sharedOf': 'כולם רואים את {name}',
  'views.taken': 'כבר יש לך כאן תצוגה בשם הזה. אפשר לבחור שם אחר, או למחוק אותה.',
  'views.kept': 'התצוגה {name} נשמרה.',
  'views.by': 'שותפה על ידי {name}',
  'views.linkOf': 'הקישור של {name}',
  'views.delete': 'מחיקת התצוגה {name}',
  'views.deleted': 'התצוגה {name} נמחקה.',
} satisfies Record<keyof typeof shape, string>

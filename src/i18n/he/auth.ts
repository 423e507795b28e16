import type { auth as shape } from '../en/auth'

export const auth = {
  'auth.signIn.title': 'כניסה',
  'auth.signIn.toGoOn': 'יש להיכנס כדי להמשיך לעמוד המבוקש.',
  'auth.signIn.submit': 'כניסה',
  'auth.signIn.forgot': 'שכחת את הסיסמה? מנהלי סביבת העבודה יכולים ליצור עבורך קישור חדש.',
  'auth.email': 'כתובת דוא״ל',
  'auth.password': 'סיסמה',
  'auth.newPassword': 'סיסמה חדשה',
  'auth.showPassword': 'הצגת הסיסמה',
  'auth.passwordHelp': 'לפחות 10 תווים. כמה מילים עדיפות על מילה אחת עם סימנים.',
  'auth.passwordTooShort': 'בסיסמה יש לפחות 10 תווים; בזו יש {length}.',
  'auth.signedOut': 'יצאת מהמערכת.',
  'auth.firstAdmin.title': 'הקמת Handleboard',
  'auth.firstAdmin.what':
    'עדיין אין כאן אף אחד. החשבון הזה יהיה חשבון הניהול הראשון, וממנו אפשר להזמין את כל השאר.',
  'auth.firstAdmin.done': 'בסביבת העבודה הזו כבר יש חשבון ניהול ראשון.',
  'auth.firstAdmin.submit': 'יצירת סביבת העבודה',
  'auth.workspaceName': 'שם סביבת העבודה',
  'auth.workspaceNameHelp': 'שם העסק, כפי שמכירים אותו אצלכם.',
  'auth.yourName': 'השם שלך',
  'auth.samplePeople': 'להוסיף גם אנשים לדוגמה',
  'auth.samplePeopleHelp':
    'בארגז החול בלבד: אדם אחד לכל תפקיד אחר, עם אותה סיסמה, כדי לראות את המוצר בעיניים שלהם.',
  'auth.invitation.page': 'הזמנה',
  'auth.invitation.title': 'ברוכים הבאים, {name}',
  'auth.invitation.what': 'קיבלת הזמנה אל {workspace} בתפקיד {role}. יש לבחור סיסמה כדי להיכנס.',
  'auth.invitation.ends': 'ההזמנה מסתיימת {when}.',
  'auth.invitation.submit': 'קביעת הסיסמה וכניסה',
} satisfies Record<keyof typeof shape, string>

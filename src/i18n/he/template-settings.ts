import type { templateSettings as shape } from '../en/template-settings'

export const templateSettings = {
  'templateSettings.what':
    'השפות והנוסחים של התבנית שמבקשת מספר. שמירה אינה שולחת דבר: מה שחסר או שונה נשלח מדף התבניות.',
  'templateSettings.languages': 'השפות בכל חשבון',
  'templateSettings.languages.what': 'מה שחסר מהן מוצע ליצירה.',
  'templateSettings.add': 'הוספת שפה',
  'templateSettings.choose': 'בחירת שפה…',
  'templateSettings.remove': 'הסרת {language}',
  'templateSettings.noText': 'אין נוסח מוכן בשפה הזאת: צריך נוסח משלנו.',
  'templateSettings.newAccounts': 'ליצור את התבנית מעצמה בכל חשבון חדש',
  'templateSettings.newAccounts.what': 'מיד עם חיבור של חשבון ייווצרו בו כל השפות שלמעלה.',
  'templateSettings.ownWording': 'להתיר נוסח משלנו',
  'templateSettings.ownWording.what':
    'בלי זה נשלחים רק הנוסחים המוכנים. Meta בודקת נוסח משלנו כמו כל נוסח אחר.',
  'templateSettings.ownWording.admin': 'רק בתפקיד ניהול אפשר לשנות זאת.',
  'templateSettings.texts': 'נוסחים',
  'templateSettings.texts.what':
    'הנוסח שמגיע עם Handleboard; נוסח משלנו נשלח במקומו היכן שזה מותר.',
  'templateSettings.ownText': 'נוסח משלנו בשפה {language}; אם ריק, נשלח הנוסח המוכן',
  'templateSettings.saved': 'נשמר. מה שנמצא אצל Meta נשאר עד לשליחה חוזרת.',
} satisfies Record<keyof typeof shape, string>

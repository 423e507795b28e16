import type { incidents as shape } from '../en/incidents'

export const incidents = {
  'incidents.taken': 'Meta לקחה את {handle} מהקו הזה',
  'incidents.replaced': 'במקומו Meta שמה את {handle}. זה מה שרואים עכשיו ב־WhatsApp.',
  'incidents.notReplaced': 'Meta לא שמה דבר במקומו: לקו אין עכשיו שם משתמש.',
  'incidents.todo': 'מה לעשות',
  'incidents.todo.signs': 'להסיר את השם הישן משלטים, מתבניות ומקישורים.',
  'incidents.todo.why': 'לשאול את Meta בתמיכה לעסקים מדוע נלקח.',
  'incidents.todo.another': 'לבקש שם אחר לקו הזה.',
  'incidents.told': 'למי נמסר',
  'incidents.told.nobody': 'לא נשלחה התראה לאיש.',
  'incidents.acknowledge': 'אישור קריאה',
  'incidents.note': 'מה נעשה בנידון',
  'incidents.noteMissing': 'יש לכתוב מה נעשה בנידון.',
  'incidents.done': 'הקריאה אושרה.',
} satisfies Record<keyof typeof shape, string>

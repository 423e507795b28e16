import type { incidents as shape } from '../en/incidents'

export const incidents = {
  'incidents.taken': 'Meta לקחה את {handle} מהקו הזה',
  'incidents.replaced': 'במקומו Meta שמה את {handle}. זה מה שרואים עכשיו ב־WhatsApp.',
  'incidents.notReplaced': 'Meta לא שמה דבר במקומו: לקו אין עכשיו שם משתמש.',
  'incidents.next':
    'כדאי להסיר את השם הישן משלטים ומקישורים, לשאול את Meta בתמיכה לעסקים מדוע נלקח, ולבקש כאן שם אחר.',
  'incidents.acknowledge': 'אישור קריאה',
  'incidents.note': 'מה נעשה בנידון',
  'incidents.noteMissing': 'יש לכתוב מה נעשה בנידון.',
  'incidents.done': 'הקריאה אושרה.',
} satisfies Record<keyof typeof shape, string>

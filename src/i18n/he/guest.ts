import type { guest as shape } from '../en/guest'

export const guest = {
  'guest.page': 'בדיקה מבחוץ',
  'guest.title': 'שם משתמש לבדיקה',
  'guest.what': 'מ־{workspace} מבקשים מ־{name} להחליט על הבקשה הזו. אפשר להחליט פעם אחת.',
  'guest.approve': 'אישור…',
  'guest.decline': 'דחייה…',
  'guest.comment': 'הערה (לא חובה)',
  'guest.comments': 'הערות',
  'guest.commentWhat': 'אפשר להעיר בלי להחליט עדיין. הקישור נשאר פתוח.',
  'guest.commentField': 'הערה',
  'guest.commentSend': 'שליחת ההערה',
  'guest.commentSent': 'ההערה נשלחה.',
  'guest.do.approve.title': 'לאשר את הבקשה הזו?',
  'guest.do.approve.what':
    'אחר כך Handleboard מבקש את שם המשתמש מ־Meta. ההחלטה סופית, ולצידה יופיעו שמך והשעה.',
  'guest.do.approve.confirm': 'אישור הבקשה',
  'guest.do.decline.title': 'לדחות את הבקשה הזו?',
  'guest.do.decline.what': 'הבקשה מסתיימת בכך. ההחלטה סופית, ולצידה יופיעו שמך והשעה.',
  'guest.do.decline.confirm': 'דחיית הבקשה',
  'guest.thanks': 'תודה',
  'guest.done.approve': '{handle} אושר.',
  'guest.done.decline': '{handle} נדחה.',
  'guest.done.what': 'ב־{workspace} רואים את ההחלטה שלך. הקישור הזה לא עושה דבר מעבר לכך.',
  'guest.moved': 'הבקשה הזו כבר לא ממתינה לבדיקה.',
  'guest.movedTo': 'המצב שלה עכשיו: {state}. לא נשאר כאן מה להחליט.',
  'guest.ends': 'הקישור הזה מסתיים {when}.',
} satisfies Record<keyof typeof shape, string>

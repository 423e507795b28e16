import type { notifications as shape } from '../en/notifications'

export const notifications = {
  'notifications.title': 'התראות',
  'notifications.loading': 'ההתראות נקראות…',
  'notifications.none': 'אין התראות.',
  'notifications.noneWhat':
    'כאן מופיע מה שקורה עם הבקשות ומה שממתין לטיפול. אילו התראות יגיעו – בדף החשבון.',
  'notifications.unread': 'חדש',
  'notifications.read': 'סימון כנקרא',
  'notifications.readNamed': 'סימון כנקרא: {handle}',
  'notifications.readAll': 'סימון הכול כנקרא',
  'notifications.told.review_wanted': '{handle} עבור {line} ממתין לבדיקה.',
  'notifications.told.commented': 'יש הערה על הבקשה ל־{handle} עבור {line}.',
  'notifications.told.changes_requested': 'נדרשים שינויים בבקשה ל־{handle} עבור {line}.',
  'notifications.told.declined': 'הבקשה ל־{handle} עבור {line} נדחתה.',
  'notifications.told.reserved': 'Meta שמרה את {handle} עבור {line}.',
  'notifications.told.live': '{handle} באוויר בקו {line}.',
  'notifications.told.refused': 'Meta סירבה לתת את {handle} לקו {line}.',
  'notifications.told.blocked': 'יש מה לתקן לפני ש־Meta תיתן את {handle} לקו {line}.',
  'notifications.told.needs_move': 'קו אחר מחזיק את {handle}: האם להעביר אותו לקו {line}?',
  'notifications.told.revoked': 'Meta לקחה את {handle} מהקו {line}.',
  'notifications.told.message_code_gone':
    'קודי הודעה של {line} כבר לא קיימים אצל Meta: מה שהודפס איתם לא פותח צ׳אט.',
  'notifications.told.webhook_stopped': 'ה־webhook אל {address} כבר לא מקבל דבר, ולכן כובה.',
  'notifications.told.release_failed': 'הוויתור על {handle} בקו {line} לא בוצע.',
  'notifications.told.platform_drift':
    '{platform, select, facebook {ב־Facebook} other {ב־Instagram}} {drift, select, gone {השם {handle} שליד הקו {line} איננו.} same_again {השם שליד הקו {line} הוא שוב {handle}, כמו ב־WhatsApp.} other {השם שליד הקו {line} הוא עכשיו {handle}.}}',
  'notifications.told.template_rejected':
    'Meta דחתה את התבנית {template} ({language}) בחשבון {line}.',
  'notifications.told.template_paused':
    'Meta השהתה את התבנית {template} ({language}) בחשבון {line}.',
  'notifications.told.template_disabled':
    'Meta השביתה לצמיתות את התבנית {template} ({language}) בחשבון {line}.',
  'notifications.told.template_drift':
    'הטקסט שיש אצל Meta בתבנית {template} ({language}) בחשבון {line} שונה ממה שנשלח.',
  'notifications.told.template_deleted':
    'התבנית {template} ({language}) בחשבון {line} נמחקה אצל Meta, ולא מכאן.',
  'notifications.told.template_category':
    'Meta משנה את הקטגוריה של התבנית {template} ({language}) בחשבון {line}: {category}.',
  'notifications.told.asking_blocked':
    'כרגע לא נשלחות בקשות מספר מהקו {line}: יש מה לתקן אצל Meta.',
} satisfies Record<keyof typeof shape, string>

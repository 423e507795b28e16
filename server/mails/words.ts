import type { Language } from '../../domain/api/me'
import type { NotificationKind } from '../../domain/notifications'

/** The sentences of our mails; the compiler demands each in both languages. */
type Words = {
  dir: 'ltr' | 'rtl'
  greeting: string
  told: Record<NotificationKind, string>
  by: string
  /** The subject of several things at once, and what is only counted. */
  several: (count: number) => string
  more: (count: number) => string
  why: string
  settings: string
}

const inEnglish = new Intl.NumberFormat('en')
const inHebrew = new Intl.NumberFormat('he')

export const words: Record<Language, Words> = {
  en: {
    dir: 'ltr',
    greeting: 'Hello {name},',
    told: {
      review_wanted: '{handle} on {line} waits for review.',
      commented: 'There is a comment on the request for {handle} on {line}.',
      changes_requested: 'Changes are wanted in the request for {handle} on {line}.',
      declined: 'The request for {handle} on {line} was declined.',
      reserved: 'Meta reserved {handle} for {line}.',
      live: '{handle} is live on {line}.',
      refused: 'Meta refused {handle} for {line}.',
      blocked: 'Something must be mended before Meta gives {handle} to {line}.',
      needs_move: 'Another line holds {handle}: should it move to {line}?',
      revoked: 'Meta revoked {handle} on {line}.',
      release_failed: 'Giving up {handle} on {line} failed.',
      platform_drift: 'The name on {platform} beside {line} changed ({handle}).',
      message_code_gone:
        'Message codes of {line} are gone at Meta: what is printed with them opens no chat.',
      webhook_stopped: 'The webhook {address} takes nothing any more and was switched off.',
      template_rejected: 'Meta rejected the template {template} ({language}) on {line}.',
      template_paused: 'Meta paused the template {template} ({language}) on {line}.',
      template_disabled: 'Meta disabled the template {template} ({language}) on {line} for good.',
      template_drift:
        'Meta has another text than was sent in the template {template} ({language}) on {line}.',
      template_deleted:
        'The template {template} ({language}) on {line} was deleted at Meta, and not from here.',
      template_category:
        'Meta changes the category of the template {template} ({language}) on {line}: {category}.',
      asking_blocked: 'Nobody is asked from {line} for now: something must be mended at Meta.',
    },
    by: 'By {who}',
    several: (count) => `${inEnglish.format(count)} notifications from Handleboard`,
    more: (count) => (count === 1 ? 'And one more.' : `And ${inEnglish.format(count)} more.`),
    why: 'Handleboard sends you this because your settings say so.',
    settings: 'Choose what you get by e-mail',
  },
  he: {
    dir: 'rtl',
    greeting: 'שלום {name},',
    told: {
      review_wanted: '{handle} עבור {line} ממתין לבדיקה.',
      commented: 'יש הערה על הבקשה ל־{handle} עבור {line}.',
      changes_requested: 'נדרשים שינויים בבקשה ל־{handle} עבור {line}.',
      declined: 'הבקשה ל־{handle} עבור {line} נדחתה.',
      reserved: 'Meta שמרה את {handle} עבור {line}.',
      live: '{handle} באוויר בקו {line}.',
      refused: 'Meta סירבה לתת את {handle} לקו {line}.',
      blocked: 'יש מה לתקן לפני ש־Meta תיתן את {handle} לקו {line}.',
      needs_move: 'קו אחר מחזיק את {handle}: האם להעביר אותו לקו {line}?',
      revoked: 'Meta לקחה את {handle} מהקו {line}.',
      release_failed: 'הוויתור על {handle} בקו {line} לא בוצע.',
      platform_drift: 'השם ב־{platform} ליד הקו {line} השתנה ({handle}).',
      message_code_gone:
        'קודי הודעה של {line} כבר לא קיימים אצל Meta: מה שהודפס איתם לא פותח צ׳אט.',
      webhook_stopped: 'ה־webhook אל {address} כבר לא מקבל דבר, ולכן כובה.',
      template_rejected: 'Meta דחתה את התבנית {template} ({language}) בחשבון {line}.',
      template_paused: 'Meta השהתה את התבנית {template} ({language}) בחשבון {line}.',
      template_disabled: 'Meta השביתה לצמיתות את התבנית {template} ({language}) בחשבון {line}.',
      template_drift:
        'הטקסט שיש אצל Meta בתבנית {template} ({language}) בחשבון {line} שונה ממה שנשלח.',
      template_deleted: 'התבנית {template} ({language}) בחשבון {line} נמחקה אצל Meta, ולא מכאן.',
      template_category:
        'Meta משנה את הקטגוריה של התבנית {template} ({language}) בחשבון {line}: {category}.',
      asking_blocked: 'כרגע לא נשלחות בקשות מספר מהקו {line}: יש מה לתקן אצל Meta.',
    },
    by: 'על ידי {who}',
    several: (count) =>
      count === 2 ? 'שתי התראות מ־Handleboard' : `${inHebrew.format(count)} התראות מ־Handleboard`,
    more: (count) =>
      count === 1 ? 'ועוד אחת.' : count === 2 ? 'ועוד שתיים.' : `ועוד ${inHebrew.format(count)}.`,
    why: 'ההודעה נשלחה לפי ההגדרות האישיות ב־Handleboard.',
    settings: 'מה יגיע בדוא״ל',
  },
}

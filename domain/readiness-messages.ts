import type { Language } from './api/me'
import type { ReadinessReason } from './readiness-words'

/**
 * For whoever must act, who may never have seen Handleboard. `{name}` is the wanted username, or any. What waits for
 * Meta, and what nobody knows, has no message.
 */
export const readinessMessages: Partial<Record<ReadinessReason, Record<Language, string>>> = {
  no_connection: {
    en: 'Hello, Handleboard is not connected to Meta, so {name} for {line} ({phone}) cannot be asked for. Please connect it under Settings, Meta connection.',
    he: 'שלום, Handleboard לא מחובר ל־Meta, ולכן אי אפשר לבקש {name} עבור {line} ({phone}). נא לחבר אותו בהגדרות, בחיבור ל־Meta.',
  },
  connection_refused: {
    en: 'Hello, Meta refuses the access token of Handleboard, so {name} for {line} ({phone}) cannot be asked for. Please put in a valid access token under Settings, Meta connection.',
    he: 'שלום, Meta לא מקבלת את אסימון הגישה של Handleboard, ולכן אי אפשר לבקש {name} עבור {line} ({phone}). נא להזין אסימון גישה תקף בהגדרות, בחיבור ל־Meta.',
  },
  permission_missing: {
    en: 'Hello, Handleboard may not ask for {name} for {line} ({phone}). Please give its system user full control of the WhatsApp account in Meta Business settings, with the permission whatsapp_business_management.',
    he: 'שלום, Handleboard לא מורשה לבקש {name} עבור {line} ({phone}). נא לתת למשתמש המערכת שלו שליטה מלאה בחשבון ה־WhatsApp בהגדרות העסק של Meta, עם ההרשאה whatsapp_business_management.',
  },
  permission_refused_before: {
    en: 'Hello, the last time Meta did not let Handleboard ask for {name} for {line} ({phone}). Please check in Meta Business settings that its system user has full control of the WhatsApp account, and that the account is not restricted.',
    he: 'שלום, בפעם האחרונה Meta לא נתנה ל־Handleboard לבקש {name} עבור {line} ({phone}). נא לבדוק בהגדרות העסק של Meta שלמשתמש המערכת שלו יש שליטה מלאה בחשבון ה־WhatsApp, ושהחשבון לא מוגבל.',
  },
  not_found_at_meta: {
    en: 'Hello, Meta does not find our line {line} ({phone}) or its account with the credentials of Handleboard, so {name} cannot be asked for. Please check in WhatsApp Manager whether the number is still there.',
    he: 'שלום, Meta לא מוצאת את הקו שלנו {line} ({phone}) או את החשבון שלו עם הפרטים של Handleboard, ולכן אי אפשר לבקש {name}. נא לבדוק במנהל ה־WhatsApp אם המספר עדיין שם.',
  },
  account_restricted: {
    en: 'Hello, Meta has restricted our WhatsApp account, so {name} for {line} ({phone}) cannot be asked for. Please look at Business Support Home and ask for a review.',
    he: 'שלום, Meta הגבילה את חשבון ה־WhatsApp שלנו, ולכן אי אפשר לבקש {name} עבור {line} ({phone}). נא לעיין בדף התמיכה העסקית ולבקש בדיקה נוספת.',
  },
  account_unreadable: {
    en: 'Hello, Handleboard could not read the account of {line} ({phone}) from Meta. Please look at it under Settings, Meta connection.',
    he: 'שלום, Handleboard לא הצליח לקרוא מ־Meta את החשבון של {line} ({phone}). נא לבדוק אותו בהגדרות, בחיבור ל־Meta.',
  },
  left_account: {
    en: 'Hello, our line {line} ({phone}) is no longer on its WhatsApp account. Please check in WhatsApp Manager where the number is now.',
    he: 'שלום, הקו שלנו {line} ({phone}) כבר לא נמצא בחשבון ה־WhatsApp שלו. נא לבדוק במנהל ה־WhatsApp היכן המספר עכשיו.',
  },
  not_registered: {
    en: 'Hello, our line {line} ({phone}) is not registered for the WhatsApp API, so {name} cannot be asked for. Please register it in WhatsApp Manager or at our provider.',
    he: 'שלום, הקו שלנו {line} ({phone}) לא רשום ל־WhatsApp API, ולכן אי אפשר לבקש עבורו {name}. נא לרשום אותו במנהל ה־WhatsApp או אצל הספק שלנו.',
  },
  other_platform: {
    en: 'Hello, our line {line} ({phone}) is not on the Cloud API of Meta, so {name} cannot be asked for. Please move the number to Cloud API in WhatsApp Manager or at our provider.',
    he: 'שלום, הקו שלנו {line} ({phone}) לא נמצא ב־Cloud API של Meta, ולכן אי אפשר לבקש עבורו {name}. נא להעביר את המספר ל־Cloud API במנהל ה־WhatsApp או אצל הספק שלנו.',
  },
  registration_refused_before: {
    en: 'Hello, Meta refused us {name} for {line} ({phone}) before, because the number was not registered for the WhatsApp API. Please check in WhatsApp Manager that it is registered now.',
    he: 'שלום, Meta כבר סירבה לתת לנו {name} עבור {line} ({phone}), כי המספר לא היה רשום ל־WhatsApp API. נא לבדוק במנהל ה־WhatsApp שהוא רשום עכשיו.',
  },
  line_pending: {
    en: 'Hello, our line {line} ({phone}) is not set up at Meta to the end. Please finish it in WhatsApp Manager.',
    he: 'שלום, ההקמה של הקו שלנו {line} ({phone}) אצל Meta לא הושלמה. נא להשלים אותה במנהל ה־WhatsApp.',
  },
  line_disconnected: {
    en: 'Hello, Meta shows our line {line} ({phone}) as disconnected. Please connect it again in WhatsApp Manager or at our provider.',
    he: 'שלום, Meta מציגה את הקו שלנו {line} ({phone}) כמנותק. נא לחבר אותו שוב במנהל ה־WhatsApp או אצל הספק שלנו.',
  },
  line_restricted: {
    en: 'Hello, Meta shows our line {line} ({phone}) as restricted. Please look at Business Support Home and ask for a review.',
    he: 'שלום, Meta מציגה את הקו שלנו {line} ({phone}) כמוגבל. נא לעיין בדף התמיכה העסקית ולבקש בדיקה נוספת.',
  },
  not_verified: {
    en: 'Hello, the number of our line {line} ({phone}) is not verified by a code. Please verify it in WhatsApp Manager.',
    he: 'שלום, המספר של הקו שלנו {line} ({phone}) עוד לא אומת בקוד. נא לאמת אותו במנהל ה־WhatsApp.',
  },
  default_limit: {
    en: 'Hello, we would like {name} for {line} ({phone}). Meta wants a messaging limit above the first one, 250 customers a day. Please verify our business in the Security Centre of Meta Business settings, and tell me when it is done.',
    he: 'שלום, אנחנו רוצים {name} עבור {line} ({phone}). Meta דורשת מגבלת הודעות גבוהה מההתחלתית, 250 לקוחות ביום. נא לאמת את העסק במרכז האבטחה שבהגדרות העסק של Meta, ולעדכן אותי כשזה נעשה.',
  },
  limit_refused: {
    en: 'Hello, Meta does not give us {name} for {line} ({phone}) yet, because our messaging limit is too low. Please verify our business in the Security Centre of Meta Business settings, and tell me when it is done.',
    he: 'שלום, Meta עדיין לא נותנת לנו {name} עבור {line} ({phone}), כי מגבלת ההודעות שלנו נמוכה מדי. נא לאמת את העסק במרכז האבטחה שבהגדרות העסק של Meta, ולעדכן אותי כשזה נעשה.',
  },
  limit_refused_before: {
    en: 'Hello, Meta refused us {name} for {line} ({phone}) before, because our messaging limit was too low. Please check in Meta Business settings whether it has risen.',
    he: 'שלום, Meta כבר סירבה לתת לנו {name} עבור {line} ({phone}), כי מגבלת ההודעות שלנו הייתה נמוכה מדי. נא לבדוק בהגדרות העסק של Meta אם היא עלתה.',
  },
  name_declined: {
    en: 'Hello, Meta declined the display name of our line {line} ({phone}). Please choose another one in WhatsApp Manager.',
    he: 'שלום, Meta לא אישרה את שם התצוגה של הקו שלנו {line} ({phone}). נא לבחור שם אחר במנהל ה־WhatsApp.',
  },
  name_expired: {
    en: 'Hello, the approval of the display name of our line {line} ({phone}) has expired at Meta. Please submit the name again in WhatsApp Manager.',
    he: 'שלום, תוקף האישור של Meta לשם התצוגה של הקו שלנו {line} ({phone}) פג. נא להגיש את השם שוב במנהל ה־WhatsApp.',
  },
  name_missing: {
    en: 'Hello, our line {line} ({phone}) has no display name at Meta. Please choose one in WhatsApp Manager.',
    he: 'שלום, לקו שלנו {line} ({phone}) אין שם תצוגה אצל Meta. נא לבחור שם במנהל ה־WhatsApp.',
  },
  page_not_linked: {
    en: 'Hello, we would like {name} for {line} ({phone}). A Facebook Page uses the username we asked for. Please link that Page to this phone number in WhatsApp Manager, and tell me when it is done.',
    he: 'שלום, אנחנו רוצים {name} עבור {line} ({phone}). עמוד Facebook משתמש בשם שביקשנו. נא לקשר את העמוד למספר הטלפון הזה במנהל ה־WhatsApp, ולעדכן אותי כשזה נעשה.',
  },
  instagram_not_linked: {
    en: 'Hello, we would like {name} for {line} ({phone}). An Instagram account uses the username we asked for. Please link that account to this phone number in WhatsApp Manager, and tell me when it is done.',
    he: 'שלום, אנחנו רוצים {name} עבור {line} ({phone}). חשבון Instagram משתמש בשם שביקשנו. נא לקשר את החשבון למספר הטלפון הזה במנהל ה־WhatsApp, ולעדכן אותי כשזה נעשה.',
  },
  own_page_to_link: {
    en: 'Hello, we would like {name} for {line} ({phone}). Our own Facebook Page has that name. Please link the Page to this phone number in WhatsApp Manager before we ask Meta, and tell me when it is done.',
    he: 'שלום, אנחנו רוצים {name} עבור {line} ({phone}). השם הזה הוא של עמוד ה־Facebook שלנו. נא לקשר את העמוד למספר הטלפון הזה במנהל ה־WhatsApp לפני שנבקש מ־Meta, ולעדכן אותי כשזה נעשה.',
  },
  own_instagram_to_link: {
    en: 'Hello, we would like {name} for {line} ({phone}). Our own Instagram account has that name. Please link the account to this phone number in WhatsApp Manager before we ask Meta, and tell me when it is done.',
    he: 'שלום, אנחנו רוצים {name} עבור {line} ({phone}). השם הזה הוא של חשבון ה־Instagram שלנו. נא לקשר את החשבון למספר הטלפון הזה במנהל ה־WhatsApp לפני שנבקש מ־Meta, ולעדכן אותי כשזה נעשה.',
  },
  held_by_sibling: {
    en: 'Hello, we would like {name} for {line} ({phone}), and another of our lines has it. Please decide in Handleboard whether it may move.',
    he: 'שלום, אנחנו רוצים {name} עבור {line} ({phone}), והוא נמצא בקו אחר שלנו. נא להחליט ב־Handleboard אם הוא יכול לעבור.',
  },
  move_to_confirm: {
    en: 'Hello, we would like {name} for {line} ({phone}), and Meta says that another of our lines has it. Please confirm the move in Handleboard.',
    he: 'שלום, אנחנו רוצים {name} עבור {line} ({phone}), ולפי Meta הוא נמצא בקו אחר שלנו. נא לאשר את ההעברה ב־Handleboard.',
  },
  request_open: {
    en: 'Hello, a request for {name} is open for {line} ({phone}) in Handleboard and waits for you.',
    he: 'שלום, ב־Handleboard פתוחה בקשה שבה מבקשים {name} עבור {line} ({phone}), והיא ממתינה לטיפול שלך.',
  },
  request_blocked: {
    en: 'Hello, the request for {name} for {line} ({phone}) is blocked. What must be mended stands on its page in Handleboard.',
    he: 'שלום, הבקשה שבה מבקשים {name} עבור {line} ({phone}) חסומה. מה שצריך לתקן מופיע בעמוד שלה ב־Handleboard.',
  },
}

/** What a workspace and each of its lines chose for asking. */

export type QuietHours = {
  /** IANA name. */
  timeZone: string
  /** `HH:MM` in that zone; `from` later than `to` passes midnight; `null` for no quiet nights. */
  nightly: { from: string; to: string } | null
  /** From candle lighting to nightfall. */
  shabbat: boolean
  /** The holidays of Israel on which business rests. */
  holidays: boolean
}

export type AskingSettings = {
  /** The stop switch: while it is on, nothing leaves. */
  stopped: boolean
  quietHours: QuietHours
  coolDownDays: number
  mostAsks: number
  /** After so many days without an answer a request has expired. */
  expiresAfterDays: number
  defaultLanguage: string
  /** Whether Meta's contact book is on in Business settings; Meta does not tell us. */
  contactBook: 'on' | 'off' | 'unknown'
}

export const usualAsking: AskingSettings = {
  stopped: false,
  quietHours: {
    timeZone: 'Asia/Jerusalem',
    nightly: { from: '20:00', to: '08:00' },
    shabbat: true,
    holidays: true,
  },
  coolDownDays: 30,
  mostAsks: 2,
  expiresAfterDays: 7,
  defaultLanguage: 'he',
  contactBook: 'unknown',
}

export type LineAsking = {
  /** Whether a first message without a phone is answered by asking. */
  autoAsk: boolean
  /** `null`: the workspace's default language. */
  fallbackLanguage: string | null
  /** True: by the country of the customer's id where that says something. */
  byCountry: boolean
  capPerDay: number
}

export const usualLineAsking: LineAsking = {
  autoAsk: false,
  fallbackLanguage: null,
  byCountry: true,
  capPerDay: 250,
}

export const askingLimits = {
  coolDownDays: 365,
  mostAsks: 10,
  expiresAfterDays: 30,
  capPerDay: 100_000,
} as const

/**
 * How the copy names WhatsApp, Instagram and Facebook (billboard.md 4). `warn` where only our reading of the rule is
 * behind it: the Hebrew spellings.
 */
export type CopyCode =
  | 'whatsapp_spelling'
  | 'whatsapp_as_verb'
  | 'whatsapp_plural'
  | 'whatsapp_in_hebrew'
  | 'hyphen_before_whatsapp'
  | 'instagram_spelling'
  | 'instagram_shortened'
  | 'facebook_spelling'
  | 'facebook_shortened'

export type CopyFinding = {
  code: CopyCode
  severity: 'block' | 'warn'
  /** What was found, and where it begins. */
  found: string
  at: number
  /** The whole text with this one mended. */
  fix: string
}

type Rule = {
  code: CopyCode
  severity: CopyFinding['severity']
  pattern: RegExp
  mend: (found: string, ...groups: (string | undefined)[]) => string
}

/** No letter, digit or mark of a handle or a link around it: `wa.me/whatsapp` and `@whatsappshop` are no copy. */
const before = '(?<![\\p{L}\\p{N}@#_./])'
const after = '(?![\\p{L}\\p{N}_]|\\.\\p{L})'

function words(pattern: string, flags = 'giu'): RegExp {
  return new RegExp(`${before}(?:${pattern})${after}`, flags)
}

const rules: readonly Rule[] = [
  {
    code: 'whatsapp_as_verb',
    severity: 'block',
    pattern: words('whats[\\s-]?app(?:ed|ing)?\\s+(us|me)'),
    mend: (_, object) => `message ${object?.toLowerCase()} on WhatsApp`,
  },
  {
    code: 'whatsapp_as_verb',
    severity: 'block',
    pattern: words('whats[\\s-]?app(?:ed|ing)'),
    mend: () => 'WhatsApp',
  },
  {
    code: 'whatsapp_plural',
    severity: 'block',
    pattern: words('whats[\\s-]?apps'),
    mend: () => 'WhatsApp',
  },
  {
    code: 'whatsapp_spelling',
    severity: 'block',
    pattern: words('(?!WhatsApp(?![a-z]))(?:[Ww][Hh][Aa][Tt][Ss]?[\\s-]?[Aa][Pp][Pp])', 'gu'),
    mend: () => 'WhatsApp',
  },
  {
    code: 'whatsapp_in_hebrew',
    severity: 'warn',
    pattern: /(?<!\p{L})([בלמהו]?)־?ווא?(?:טס|טצ|צ) ?אפ(?!\p{L})/gu,
    mend: (_, prefix) => (prefix ? `${prefix}־WhatsApp` : 'WhatsApp'),
  },
  {
    // An ASCII hyphen between Hebrew and Latin letters jumps (billboard.md 3.3, rule 7).
    code: 'hyphen_before_whatsapp',
    severity: 'warn',
    pattern: /(?<=\p{Script=Hebrew})[-–](?=WhatsApp)/gu,
    mend: () => '־',
  },
  {
    code: 'instagram_spelling',
    severity: 'block',
    pattern: words('(?!Instagram)[Ii][Nn][Ss][Tt][Aa][Gg][Rr][Aa][Mm]', 'gu'),
    mend: () => 'Instagram',
  },
  {
    code: 'instagram_shortened',
    severity: 'block',
    pattern: words('[Ii]nsta|IG', 'gu'),
    mend: () => 'Instagram',
  },
  {
    code: 'facebook_spelling',
    severity: 'block',
    pattern: words('(?!Facebook)[Ff][Aa][Cc][Ee]\\s?[Bb][Oo][Oo][Kk]', 'gu'),
    mend: () => 'Facebook',
  },
  {
    code: 'facebook_shortened',
    severity: 'block',
    pattern: words('FB', 'gu'),
    mend: () => 'Facebook',
  },
]

/** Everything in a phrase that the brands' rules do not allow, in reading order; at one place at most one finding. */
export function checkCopy(text: string): CopyFinding[] {
  const taken: [number, number][] = []
  const findings: CopyFinding[] = []
  for (const { code, severity, pattern, mend } of rules)
    for (const match of text.matchAll(pattern)) {
      const [found, ...groups] = match
      const end = match.index + found.length
      if (taken.some(([from, to]) => match.index < to && end > from)) continue
      taken.push([match.index, end])
      const fix = text.slice(0, match.index) + mend(found, ...groups) + text.slice(end)
      findings.push({ code, severity, found, at: match.index, fix: sentence(text, fix) })
    }
  return findings.toSorted((one, other) => one.at - other.at)
}

/** What began with a capital still does. */
function sentence(before: string, after: string): string {
  return /^\p{Lu}/u.test(before) ? after.replace(/^./u, (first) => first.toUpperCase()) : after
}

/** A username as people type, paste and read it. The rules that it must keep are in username.ts. */

const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** Hosts whose last path part is the name itself; what people paste from a browser. */
const profileLink =
  /^(?:https?:\/\/)?(?:www\.)?(?:wa\.me|instagram\.com|facebook\.com|fb\.com|m\.me)\/(?:u\/)?@?([^/?#]+)\/?(?:[?#].*)?$/i

/**
 * What a person meant by what they typed or pasted: without white space around it and invisible marks, a profile
 * link cut down to its name, and without leading `@` or `#`. Letter case is kept. Doing it twice changes nothing.
 */
export function trimHandle(text: string): string {
  let trimmed = text.replace(invisible, '').trim()
  for (;;) {
    const name = profileLink.exec(trimmed)?.[1] ?? trimmed
    const bare = name.replace(/^[@#\s]+/, '').trim()
    // A sign may have stood before a link.
    if (bare === trimmed) return bare
    trimmed = bare
  }
}

/** The value Meta compares: `trimHandle` in lower case (meta-contract 2, "Case"). Doing it twice changes nothing. */
export function normalizeUsername(text: string): string {
  // Trimmed again: the Kelvin sign becomes a plain k, and only then `faceboo\u212A.com/…` is a link.
  return trimHandle(trimHandle(text).toLowerCase())
}

/** How a username is shown to people: the sign plus the display case, when it spells the same name. */
export function handleOf(username: string, displayCase?: string | null): string {
  const shownAs = displayCase?.toLowerCase() === username ? displayCase : username
  return `@${shownAs}`
}

/**
 * Words that nobody wants on a sign by accident (billboard.md 3.2, "joined-word accident"). They are kept turned by
 * thirteen letters, so that whoever reads the code need not read them. Short words that stand inside half of all
 * names are left out on purpose.
 */
const turned = `
  nany nahf nefr nff onfgneq ovgpu obbo pbpx pbba penc phz phag qvpx sneg snttbg shpx tbbx xvxr anmv avttn avttre
  ahqr cravf cvff cbea encr encvfg ergneq frzra frk fuvg fyhg fghcvq gvgf genaal gheq intvan jnax juber`

function turnBack(letter: string): string {
  return String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97)
}

/** In lower case; each has three letters or more. */
export const unwantedWords: readonly string[] = turned
  .trim()
  .split(/\s+/)
  .map((word) => word.replace(/[a-z]/g, turnBack))

export type Stretch = { start: number; end: number }

/**
 * Where an unwanted word stands in a text of lower-case letters, its plural included; from the left, the longest
 * first. At most a few for 35 letters: each word is looked for once from each place.
 */
export function unwantedIn(text: string): Stretch[] {
  const stretches: Stretch[] = []
  for (const word of unwantedWords)
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
      const end = start + word.length
      if (text[end] === 's') stretches.push({ start, end: end + 1 })
      stretches.push({ start, end })
    }
  return stretches.toSorted((one, other) => one.start - other.start || other.end - one.end)
}

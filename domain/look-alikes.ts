/** Letters of other scripts that pass for English ones; the target is the letter they imitate. */
const lookAlikes: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  һ: 'h',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  І: 'I',
  Ѕ: 'S',
  Ј: 'J',
  α: 'a',
  ο: 'o',
  ν: 'v',
  ρ: 'p',
  ι: 'i',
  κ: 'k',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  ı: 'i',
  ɡ: 'g',
  ⅼ: 'l',
  '․': '.',
  '＿': '_',
}

/** What a username may consist of (meta-contract 2, "Charset"), one character. */
export const allowedCharacter = /^[A-Za-z0-9._]$/

/** The plain letters that this character imitates, or `undefined`: Cyrillic а, full-width ａ, mathematical 𝐚. */
export function imitates(character: string): string | undefined {
  const known = lookAlikes[character]
  if (known !== undefined) return known
  // Full-width and mathematical letters fold to plain ones; a letter with an accent folds to two characters.
  const folded = character.normalize('NFKC')
  return folded !== character && /^[A-Za-z0-9]+$/.test(folded) ? folded : undefined
}

function withoutAccent(character: string): string {
  const bare = character.normalize('NFKD').replace(/\p{M}/gu, '')
  return /^[A-Za-z0-9]+$/.test(bare) ? bare : ''
}

/** The nearest allowed text for a character: its look-alike, its bare letter, `_` for a space or hyphen, else nothing. */
export function replaceCharacter(character: string): string {
  if (allowedCharacter.test(character)) return character
  if (/^[\s-]$/u.test(character)) return '_'
  return imitates(character) ?? withoutAccent(character)
}

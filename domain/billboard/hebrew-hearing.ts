import { isName, type Piece } from './words-inside'

/** At most this many spellings. */
const most = 12

/** The unit of spelling that a listener hears as one sound; the longest first. */
const unit = /sh|tz|ts|ch|kh|th|ph|ee|cc|kk|ck|bb|ah$|a$|[kcqhzvwuoiysbtpf]/g

/** Spellings of the same sound: ק and כ, ח, צ, ו, י, ת and ט, פ without a dot, and a final ה. The likeliest first. */
const sameSound: Record<string, readonly string[]> = {
  k: ['c', 'kk', 'q'],
  c: ['k', 'cc', 'q'],
  q: ['k', 'c'],
  cc: ['k', 'c', 'kk'],
  kk: ['k', 'c', 'cc'],
  ck: ['k', 'c'],
  b: ['bb'],
  bb: ['b'],
  h: ['ch', 'kh'],
  ch: ['h', 'kh'],
  kh: ['ch', 'h'],
  tz: ['ts', 'z'],
  ts: ['tz', 'z'],
  z: ['tz', 'ts'],
  v: ['w'],
  w: ['v'],
  u: ['o'],
  o: ['u'],
  i: ['y', 'ee'],
  y: ['i', 'ee'],
  ee: ['i', 'y'],
  t: ['th'],
  th: ['t'],
  f: ['ph'],
  ph: ['f'],
  ah: ['a'],
  a: ['ah'],
}

/** Another sound of the same Hebrew letter (ש, פ, ו): mistaken by those who read it in Hebrew, so these come last. */
const sameLetter: Record<string, readonly string[]> = {
  s: ['sh'],
  sh: ['s'],
  p: ['f', 'ph'],
  f: ['p'],
  ph: ['p'],
  v: ['u', 'o'],
  w: ['u', 'o'],
  u: ['v', 'w'],
  o: ['v', 'w'],
}

type Swap = { start: number; end: number; into: string }

/**
 * How a Hebrew listener may spell a handle in Latin letters (billboard.md 3.2, "Hebrew transliteration"): one sound
 * changed, then two. Names are changed; where there is none, words of the lists, and of those only what is written with
 * ק or פ in Hebrew too (`classic`). At most 12, the likeliest first; some may break a rule of Meta.
 */
export function hebrewHearing(username: string, pieces: Piece[]): string[] {
  const names = pieces.filter(isName)
  const units =
    names.length > 0
      ? names.flatMap(unitsOf)
      : pieces.flatMap(unitsOf).filter(({ text }) => /^(?:c|ck|ph)$/.test(text))
  const near = swapsOf(units, sameSound)
  const firsts = units.flatMap((one) => swapsOf([one], sameSound).slice(0, 1))
  const pairs = firsts.flatMap((one, at) => firsts.slice(at + 1).map((other) => [one, other]))
  const far = swapsOf(units, sameLetter)
  const all = [
    ...near.slice(0, most / 2).map((swap) => [swap]),
    ...pairs.slice(0, most / 4),
    ...far.slice(0, most / 4).map((swap) => [swap]),
    ...[...near, ...far].map((swap) => [swap]),
    ...pairs,
  ]
  const spellings = all.map((swaps) => withSwaps(username, swaps))
  return [...new Set(spellings)].filter((spelling) => spelling !== username).slice(0, most)
}

type Unit = { text: string; start: number; first: boolean }

function unitsOf(piece: Piece): Unit[] {
  return [...piece.text.matchAll(unit)]
    .map(({ 0: text, index }) => ({ text, index }))
    .filter(({ text, index }) => isHeardSo(piece.text, text, index))
    .map(({ text, index }) => ({ text, start: piece.start + index, first: index === 0 }))
}

/** A soft c, a y that begins a word, an h after w and the a of a word of two letters are heard otherwise. */
function isHeardSo(word: string, text: string, index: number): boolean {
  if (text === 'c') return !/^c[eiy]/.test(word.slice(index))
  if (text === 'y') return index > 0
  if (text === 'h') return !/[wgrx]$/.test(word.slice(0, index))
  return text !== 'a' || word.length > 2
}

/** The likeliest spelling of each sound first, then the second of each. */
function swapsOf(units: Unit[], table: Record<string, readonly string[]>): Swap[] {
  return [0, 1, 2].flatMap((rank) =>
    units.flatMap(({ text, start, first }) => {
      const into = table[text]?.[rank]
      // No word begins with a doubled letter.
      if (into === undefined || (first && /^(.)\1$/.test(into) && into !== 'ee')) return []
      return [{ start, end: start + text.length, into }]
    }),
  )
}

function withSwaps(username: string, swaps: Swap[]): string {
  return swaps
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { start, end, into }) => text.slice(0, start) + into + text.slice(end), username)
}

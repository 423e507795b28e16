export type FitnessSeverity = 'good' | 'note' | 'warn' | 'bad'

type Rule = { severity: FitnessSeverity; points: number; sentence: string }

/**
 * Everything that can be said about how fit a handle is for signs and for being said aloud (billboard.md 3.2): the
 * points it takes from 100, and one English sentence with `{values}` for the API and the web app alike. What is good
 * takes nothing.
 */
export const fitnessRules = {
  length_excellent: {
    severity: 'good',
    points: 0,
    sentence: '{length} characters: short enough to be read and remembered at once.',
  },
  length_good: { severity: 'good', points: 0, sentence: '{length} characters: a good length.' },
  length_weak: {
    severity: 'warn',
    points: 10,
    sentence: '{length} characters: long for a sign. Up to {most} are better.',
  },
  length_poor: {
    severity: 'bad',
    points: 25,
    sentence: '{length} characters: too long to be read while driving by. Up to {most} are better.',
  },
  unwanted_word: {
    severity: 'bad',
    points: 50,
    sentence: 'It can be read as “{reading}”, and some people will object.',
  },
  accidental_word: {
    severity: 'bad',
    points: 40,
    sentence:
      'Joined like this it can also be read as “{reading}”. Shown as {display} it is clear.',
  },
  accidental_letters: {
    severity: 'warn',
    points: 20,
    sentence: 'Where its words meet, “{letters}” stands out. Shown as {display} it does not.',
  },
  accidental_word_capitals: {
    severity: 'note',
    points: 8,
    sentence:
      'The capitals of {display} make it clear. In small letters it can also be read as “{reading}”.',
  },
  letters_inside: {
    severity: 'note',
    points: 5,
    sentence: 'The letters “{letters}” stand inside it; some people will notice.',
  },
  words_run_together: {
    severity: 'note',
    points: 3,
    sentence: 'On signs, capitals show where its words begin: {display}.',
  },
  reads_as_m: { severity: 'warn', points: 8, sentence: 'The letters “rn” read as “m”.' },
  reads_as_w: { severity: 'warn', points: 8, sentence: 'The letters “vv” read as “w”.' },
  reads_as_d: { severity: 'note', points: 3, sentence: 'The letters “cl” can read as “d”.' },
  digit_as_letter: {
    severity: 'warn',
    points: 8,
    sentence: 'A digit in it can be taken for a letter ({pairs}).',
  },
  capital_i: {
    severity: 'warn',
    points: 5,
    sentence: 'A capital “I” beside small letters looks like a small “l”.',
  },
  thin_letters: {
    severity: 'note',
    points: 3,
    sentence: 'The thin letters of “{letters}” blur into each other.',
  },
  u_beside_v: {
    severity: 'note',
    points: 3,
    sentence: '“u” and “v” side by side are hard to tell apart when small.',
  },
  letters_clear: {
    severity: 'good',
    points: 0,
    sentence: 'None of its letters is easily taken for another.',
  },
  dot: {
    severity: 'note',
    points: 6,
    sentence: 'A dot is easily skipped by the eye, and must be said aloud.',
  },
  underscore: {
    severity: 'warn',
    points: 10,
    sentence:
      'An underscore fades on signs long before the letters do, and must be explained aloud.',
  },
  signs_in_a_row: {
    severity: 'warn',
    points: 8,
    sentence: 'Nobody sees how many signs stand in “{signs}”.',
  },
  underscore_first: {
    severity: 'warn',
    points: 8,
    sentence: 'An underscore right after the @ gets lost.',
  },
  underscore_last: {
    severity: 'warn',
    points: 12,
    sentence: 'It ends with an underscore, which people leave out.',
  },
  digit_as_word: {
    severity: 'warn',
    points: 10,
    sentence: 'Said aloud, {digits} sounds like a word; people will type the word.',
  },
  digits_aloud: {
    severity: 'note',
    points: 4,
    sentence: 'Said aloud, nobody hears whether {digits} is written in digits.',
  },
  doubled_letters: {
    severity: 'note',
    points: 4,
    sentence: 'Said aloud, nobody hears the double letter in “{letters}”.',
  },
  silent_letters: {
    severity: 'note',
    points: 4,
    sentence: 'Said aloud, nobody hears every letter of “{letters}”.',
  },
  c_or_k: {
    severity: 'note',
    points: 3,
    sentence: 'In “{word}”, nobody hears which of “c”, “k” and “q” is meant.',
  },
  f_or_ph: {
    severity: 'note',
    points: 3,
    sentence: 'In “{word}”, nobody hears whether “f” or “ph” is meant.',
  },
  sounds_clear: {
    severity: 'good',
    points: 0,
    sentence: 'Said once, it can be typed.',
  },
} as const satisfies Record<string, Rule>

export type FitnessCode = keyof typeof fitnessRules

/** What a check saw, before it is weighed; `fix` is a handle without it, in display case. */
export type Observation = {
  code: FitnessCode
  values: Record<string, string | number>
  fix?: string
}

/** An observation's English sentence, its values filled in: what the API answers beside the code. */
export function fitnessSentence({ code, values }: Observation): string {
  return fitnessRules[code].sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  )
}

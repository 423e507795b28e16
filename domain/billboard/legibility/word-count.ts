/**
 * Words that have to be read (F6): those of the phrase, and the handle as its CamelCase parts, at least one, with one
 * more for every group of digits.
 */
export function wordsToRead(phrase: string, handle: string): number {
  return phraseWords(phrase) + handleWords(handle)
}

export function phraseWords(phrase: string): number {
  return phrase.match(/[\p{L}\p{M}\p{N}]\S*/gu)?.length ?? 0
}

export function handleWords(handle: string): number {
  // "XMLShop" is XML and Shop: a capital begins a part where a small letter stands before or after it.
  const parts = handle.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g)?.length ?? 0
  const digitGroups = handle.match(/\d+/g)?.length ?? 0
  return Math.max(1, parts) + digitGroups
}

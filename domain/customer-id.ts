/**
 * A business-scoped user id: a country, a dot, and up to 128 characters that mean nothing (meta-contract 4.1). It is
 * unique for each portfolio and person, and never a number: its digits go beyond 2^53.
 */

const longest = 160

/** Sendable form; the parent form has `ENT` after the country. */
const customerIdForm = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/

/**
 * The id that Meta told, its country in upper case and otherwise as it came: ids of an unknown form are still ids.
 * `null`: there is none, or it is longer than an id can be.
 */
export function customerIdFrom(text: string | null | undefined): string | null {
  const id = text?.trim() ?? ''
  if (id === '' || id.length > longest) return null
  return id.replace(/^[a-z]{2}(?=\.)/i, (country) => country.toUpperCase())
}

/** True for what a message can be addressed to; a username never is. */
export function isCustomerId(text: string): boolean {
  return customerIdForm.test(text)
}

/**
 * The link that opens a chat with a number (billboard.md 4.1). `null` for a number of which only a part is known: the
 * link would open a chat with somebody else, or with nobody.
 */
export function phoneLink(phoneNumber: string): string | null {
  return /^\+[1-9]\d{6,14}$/.test(phoneNumber) ? `https://wa.me/${phoneNumber.slice(1)}` : null
}

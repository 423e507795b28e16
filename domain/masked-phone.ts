/** A phone number of which only the last three digits are told: enough to tell two apart, not enough to call. */
export function maskPhone(phone: string): string {
  return `•••${phone.replace(/\D/g, '').slice(-3)}`
}

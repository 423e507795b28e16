/**
 * The text of an answer, or `null` as soon as it is longer than `maxBytes`: whatever stands between Meta and us
 * must not be able to fill our memory.
 */
export async function readBoundedText(
  response: Response,
  maxBytes: number,
): Promise<string | null> {
  if (response.body === null) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  const parts: string[] = []
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return parts.join('') + decoder.decode()
    bytes += value.byteLength
    if (bytes > maxBytes) {
      // Not awaited: a peer that does not answer the cancel must not hold us.
      reader.cancel().catch(() => undefined)
      return null
    }
    parts.push(decoder.decode(value, { stream: true }))
  }
}

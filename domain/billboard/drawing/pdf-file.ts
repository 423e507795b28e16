/** The objects of a PDF: dictionaries as text, streams with their bytes. Their numbers are their places, from 1. */
export type PdfObject = string | { dictionary: string; bytes: Uint8Array }

const encoder = new TextEncoder()

/** The file around the objects: header, table of places, trailer. The first object is the catalog. */
export function pdfFile(objects: readonly PdfObject[], trailer: string): Uint8Array<ArrayBuffer> {
  // Four bytes above 127 tell programs that move files that this one is binary.
  const parts: Uint8Array[] = [
    encoder.encode('%PDF-1.4\n%'),
    new Uint8Array([226, 227, 207, 211, 10]),
  ]
  const places: number[] = []
  for (const [index, object] of objects.entries()) {
    places.push(sizeOf(parts))
    parts.push(
      encoder.encode(`${index + 1} 0 obj\n`),
      ...bodyOf(object),
      encoder.encode('\nendobj\n'),
    )
  }
  const start = sizeOf(parts)
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  const count = objects.length + 1
  parts.push(
    encoder.encode(`xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}`),
    encoder.encode(
      `trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return joined(parts)
}

function bodyOf(object: PdfObject): Uint8Array[] {
  if (typeof object === 'string') return [encoder.encode(object)]
  const head = `<< ${object.dictionary} /Length ${object.bytes.length} >>\nstream\n`
  return [encoder.encode(head), object.bytes, encoder.encode('\nendstream')]
}

function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(sizeOf(parts))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A text for a dictionary: UTF-16 in hexadecimal, so that no bracket or letter of any script can end it early. */
export function pdfText(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  return `<FEFF${units.map((unit) => unit.toString(16).padStart(4, '0').toUpperCase()).join('')}>`
}

/** A moment in a dictionary. */
export function pdfDate(date: Date): string {
  return `(D:${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z)`
}

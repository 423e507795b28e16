import { invalidParameter } from './errors'

/** The JSON object of a POST; anything else is a parameter that Graph turns away. */
export async function jsonBody(request: Request): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw invalidParameter('Content type must be application/json')
  const text = await request.text()
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      return Object.fromEntries(Object.entries(body))
  } catch {
    throw invalidParameter('The request body is not valid JSON')
  }
  throw invalidParameter('The request body must be a JSON object')
}

/** Fields that are not simulated are refused, so that nobody relies on one that does nothing. */
export function refuseOthers(rest: Record<string, unknown>): void {
  const unexpected = Object.keys(rest)[0]
  if (unexpected !== undefined) throw invalidParameter(`Unexpected field: ${unexpected}`)
}

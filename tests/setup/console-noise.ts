import { afterEach, beforeEach, vi } from 'vitest'

/**
 * A warning on the console is a defect that nobody reads, so it fails the test that caused it. A test that wants
 * one replaces `console.error` itself.
 */
const noise: string[] = []

function collect(...parts: unknown[]): void {
  noise.push(parts.map((part) => (part instanceof Error ? part.stack : String(part))).join(' '))
}

beforeEach(() => {
  noise.length = 0
  vi.spyOn(console, 'error').mockImplementation(collect)
  vi.spyOn(console, 'warn').mockImplementation(collect)
})

afterEach(() => {
  const heard = noise.splice(0)
  if (heard.length > 0) throw new Error(`The console must stay silent, but:\n${heard.join('\n')}`)
})

/** What a browser says of itself, read only as far as people recognise it; `null` for what is not known. */
export type Device =
  | { kind: 'browser'; browser: string | null; system: string | null }
  | { kind: 'program' }

// The order matters: Edge and Opera also call themselves Chrome, and Chrome also Safari.
const browsers = [
  [/\bEdgA?\/|EdgiOS\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const

const systems = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

export function deviceOf(userAgent: string | null | undefined): Device {
  const text = userAgent ?? ''
  const named = <Name>(list: readonly (readonly [RegExp, Name])[]) =>
    list.find(([pattern]) => pattern.test(text))?.[1] ?? null
  const browser = named(browsers)
  const system = named(systems)
  // Browsers all begin with Mozilla, whoever made them.
  if (browser === null && text !== '' && !text.startsWith('Mozilla/')) return { kind: 'program' }
  return { kind: 'browser', browser, system }
}

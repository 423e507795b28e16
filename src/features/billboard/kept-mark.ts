import type { ArtworkOwnMark } from '../../../domain/artwork-mark'

/** The business's own mark as its file has it: kept in this tab, and sent only with an artwork that is saved. */
export type KeptMark = { name: string; source: string }

const key = 'handleboard.ownMark'
const openedKey = 'handleboard.ownMark.opened'

const listeners = new Set<() => void>()

/** What a browser would not keep is there until the page is loaded again. */
let unkept: string | null = null

/** The same text as long as it is the same mark. */
export function keptMarkText(): string | null {
  return unkept ?? read(key)
}

export function onKeptMark(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function readKeptMark(text: string | null): KeptMark | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    return isKeptMark(kept) ? kept : null
  } catch {
    return null
  }
}

export function keepMark(mark: KeptMark | null): void {
  const text = mark === null ? null : JSON.stringify(mark)
  unkept = write(key, text) ? null : text
  for (const listener of listeners) listener()
}

/** Notes which version of which artwork the studio shows; `null`: none. */
export function noteOpened(opened: string | null): void {
  write(openedKey, opened)
}

/** The mark of a version that is opened, once: whatever the person takes instead stays, also after a reload. */
export function openMark(opened: string, mark: ArtworkOwnMark | null): void {
  if (read(openedKey) === opened) return
  noteOpened(opened)
  if (mark !== null) keepMark({ name: mark.name, source: mark.svg })
}

/** Private windows refuse. */
function read(name: string): string | null {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}

/** Whether it is kept: private windows and full stores refuse. */
function write(name: string, text: string | null): boolean {
  try {
    if (text === null) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, text)
    return true
  } catch {
    return text === null
  }
}

function isKeptMark(kept: unknown): kept is KeptMark {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'name' in kept &&
    typeof kept.name === 'string' &&
    'source' in kept &&
    typeof kept.source === 'string'
  )
}

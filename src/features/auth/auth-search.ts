import { textIn, withoutEmpty } from '../../ui/search-params'

export type SignInSearch = { next?: string }

/** Where to go after sign-in: only a path of our own, so that no link can send a person to another site. */
export function readSignInSearch(search: Record<string, unknown>): SignInSearch {
  const next = textIn(search, 'next', 500)
  return withoutEmpty({ next: next !== undefined && isOwnPath(next) ? next : undefined })
}

/** `//host` and `/\host` leave the site in browsers, though they begin with a slash. */
export function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])/.test(path) && ![...path].some((character) => character < ' ')
}

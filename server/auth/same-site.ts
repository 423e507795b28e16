import { DomainError } from '../../domain/errors'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a change that a browser sends from another site on behalf of whoever is signed in here. Programs send
 * neither header and pass; browsers cannot leave them out. The cookie is SameSite=Lax besides.
 */
export function refuseOtherSites(request: Request, publicUrl: string): void {
  if (safeMethods.has(request.method)) return
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none')
    throw new DomainError('cross_site')
  const origin = request.headers.get('origin')
  if (origin !== null && !isOwn(origin, request, publicUrl)) throw new DomainError('cross_site')
}

function isOwn(origin: string, request: Request, publicUrl: string): boolean {
  if (origin === new URL(publicUrl).origin) return true
  try {
    return new URL(origin).host === (request.headers.get('host') ?? new URL(request.url).host)
  } catch {
    return false
  }
}

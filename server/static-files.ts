import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { Readable } from 'node:stream'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  // Browsers compile it while it comes only under this type.
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const

/** Serves the built web app: files as they are (precompressed ones where the browser takes them), else the page. */
export function createStaticFiles(root: string) {
  const page = existsSync(join(root, 'index.html'))
    ? readFileSync(join(root, 'index.html'), 'utf8')
    : null
  return function serveStatic(request: Request): Response | null {
    if (request.method !== 'GET' && request.method !== 'HEAD') return null
    const path = decode(new URL(request.url).pathname)
    if (path === null) return null
    const file = findFile(root, path)
    if (file !== null) return fileResponse(file, path, request)
    return page === null || /\.\w+$/.test(path) ? null : pageResponse(page)
  }
}

function decode(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname)
    return path.includes('\0') ? null : path
  } catch {
    return null
  }
}

function findFile(root: string, path: string): string | null {
  if (path === '/' || path === '/index.html' || path.includes('/.')) return null
  const file = normalize(join(root, path))
  return file.startsWith(normalize(root)) && existsSync(file) && statSync(file).isFile()
    ? file
    : null
}

function fileResponse(file: string, path: string, request: Request): Response {
  const accepted = request.headers.get('accept-encoding') ?? ''
  const encoding = encodings.find(
    ({ name, ending }) => accepted.includes(name) && existsSync(file + ending),
  )
  const served = encoding ? file + encoding.ending : file
  const headers = new Headers({
    ...commonHeaders,
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-length': String(statSync(served).size),
    // Names under assets/ hold a hash of what is in them.
    'cache-control': path.startsWith('/assets/')
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    vary: 'accept-encoding',
  })
  if (encoding) headers.set('content-encoding', encoding.name)
  const body = request.method === 'HEAD' ? null : Readable.toWeb(createReadStream(served))
  // Node's stream types and the platform's are one thing under two names.
  return new Response(body as ReadableStream | null, { headers })
}

const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
}

/** The page with a fresh nonce: the component library writes style elements, and only those with it are taken. */
function pageResponse(page: string): Response {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  const body = page.replace('<head>', `<head>\n    <meta property="csp-nonce" nonce="${nonce}" />`)
  const policy = [
    "default-src 'self'",
    // The shaper of the billboard studio is WebAssembly; this allows it to be compiled, and no eval.
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  return new Response(body, {
    headers: {
      ...commonHeaders,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': policy,
    },
  })
}

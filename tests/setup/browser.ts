import { spawnSync } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'

/** A browser to launch: where it is, and the environment it needs on top of ours. */
export type Browser = { executablePath: string; env: Record<string, string> }

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser that CHROMIUM_PATH names, else the machine's, else the one that comes as a package. */
export function findChromium(): Browser {
  const named = process.env['CHROMIUM_PATH']
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROMIUM_PATH: ${named} is not a program.`)
    return { executablePath: named, env: {} }
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram)
  return found ? { executablePath: found, env: {} } : unpackedChromium()
}

/** Switches for a browser that is alone with the tests: no sandbox where root forbids it, no calls home. */
export function chromiumArguments(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-dev-shm-usage',
  ]
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const root = join(import.meta.dirname, '../..')

/** Unpacks the browser of `@sparticuz/chromium` into `.cache`, once, with the system libraries that it brings. */
function unpackedChromium(): Browser {
  const folder = join(root, '.cache', `chromium-${packedVersion()}`)
  if (!existsSync(folder)) unpackInto(folder)
  writeFileSync(join(folder, 'fonts/fonts.conf'), fontsIn(folder))
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  }
}

function packedVersion(): string {
  const manifest = join(root, 'node_modules/@sparticuz/chromium/package.json')
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}

/** Its own list looks for fonts where Amazon keeps them. */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
}

/** Into a folder beside it first: an unpacking that was cut short must not look like a whole one. */
function unpackInto(folder: string): void {
  const partial = `${folder}.${process.pid}`
  mkdirSync(partial, { recursive: true })
  const program = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"
  const unpacking = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    // It unpacks to the temporary folder, and brings its libraries only where it believes to be on Amazon's.
    env: { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (unpacking.status === 0 && !existsSync(folder)) renameSync(partial, folder)
  else rmSync(partial, { recursive: true })
  if (unpacking.status !== 0) throw new Error('Unpacking the browser failed; see above.')
}

import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const tools = ['package-lock.json', 'vite.config.ts', 'scripts/vite', 'scripts/build.mjs']

/** What is built, from what, and by which words to Vite. */
const targets = {
  client: {
    name: 'the web app',
    result: 'dist/client/index.html',
    sources: ['index.html', 'domain', 'src', 'public', ...tools],
    words: ['build'],
  },
  server: {
    name: 'the server',
    result: 'dist/server/main.js',
    sources: ['domain', 'server', 'mocks', ...tools],
    words: ['build', '--ssr'],
  },
}

/** @typedef {keyof typeof targets} Target */

/** Builds each target that is missing or older than one of its sources. @param {Target[]} names */
export async function buildWhatIsStale(names) {
  const stale = names.filter((name) => isStale(targets[name]))
  if (stale.length === 0) return
  if (!existsSync(join(root, 'node_modules/vite'))) {
    const missing = stale.filter((name) => !existsSync(join(root, targets[name].result)))
    if (missing.length === 0) return
    throw new Error('Nothing is built yet and the build tools are not installed: run npm ci first.')
  }
  console.log(`Building ${stale.map((name) => targets[name].name).join(' and ')} …`)
  await Promise.all(stale.map((name) => build(targets[name])))
}

/** @param {{ result: string, sources: string[] }} target */
function isStale(target) {
  const result = join(root, target.result)
  // Written by scripts/vite/stamp.ts, dated when the build began.
  const stamp = statSync(join(result, '../.built'), { throwIfNoEntry: false })
  if (!stamp || !existsSync(result)) return true
  return target.sources.some((source) => changedSince(join(root, source), stamp.mtimeMs))
}

/**
 * True when the file, or anything in the folder, is newer. A folder's own time tells of a file that went away.
 * @param {string} path @param {number} time @returns {boolean}
 */
function changedSince(path, time) {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return false
  if (/\.test\.tsx?$/.test(path)) return false
  if (stats.mtimeMs > time) return true
  if (!stats.isDirectory()) return false
  return readdirSync(path).some((name) => changedSince(join(path, name), time))
}

/** @param {{ name: string, words: string[] }} target */
async function build(target) {
  const output = await run('node_modules/vite/bin/vite.js', target.words)
  if (output.code !== 0) throw new Error(`Building ${target.name} failed:\n${output.text}`)
}

/**
 * @param {string} program @param {string[]} words
 * @returns {Promise<{ code: number | null, text: string }>}
 */
function run(program, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, program), ...words], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const stop = () => child.kill()
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    const text = /** @type {string[]} */ ([])
    child.stdout.on('data', (part) => text.push(String(part)))
    child.stderr.on('data', (part) => text.push(String(part)))
    child.once('error', reject)
    for (const signal of signals) process.once(signal, stop)
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, stop)
      resolve({ code, text: text.join('') })
    })
  })
}

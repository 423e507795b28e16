import { spawn, type ChildProcess } from 'node:child_process'
import { relative } from 'node:path'
import { createServer } from 'vite'

/**
 * `npm run dev`: the web app with hot reload, and behind it the API, which starts again whenever one of its sources
 * changes. Open the address that is printed; the API itself listens on PORT (3000).
 */
const uiPort = Number(process.env['UI_PORT'] ?? 5173)
const apiPort = process.env['PORT'] ?? '3000'
const apiSources = /^(?:server|domain|mocks)\/.*(?<!\.test)\.(?:ts|sql)$/

process.env['API_URL'] = `http://127.0.0.1:${apiPort}`
const ui = await createServer({ server: { host: 'localhost', port: uiPort, strictPort: true } })
await ui.listen()

let api: ChildProcess
let stopping = false
let waiting: NodeJS.Timeout | undefined

function startApi(): void {
  api = spawn(process.execPath, ['scripts/run.mjs', 'server/main.ts'], {
    stdio: 'inherit',
    env: { PUBLIC_URL: `http://localhost:${uiPort}`, ...process.env, PORT: apiPort },
  })
}

/** A few files saved together are one restart; the old process ends before the new one opens the database. */
function restartApi(): void {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    console.log('The API starts again …')
    if (api.exitCode !== null || api.signalCode !== null) return startApi()
    api.removeAllListeners('exit').once('exit', startApi)
    api.kill('SIGTERM')
  }, 150)
}

async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  clearTimeout(waiting)
  api.removeAllListeners('exit').kill('SIGTERM')
  await ui.close()
}

ui.watcher.on('all', (_event, path) => {
  if (!stopping && apiSources.test(relative(ui.config.root, path))) restartApi()
})
process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())
startApi()
ui.printUrls()

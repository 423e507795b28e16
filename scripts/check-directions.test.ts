import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkDirections } from './check-directions'

const houses: string[] = []

afterAll(() => {
  for (const house of houses.splice(0)) rmSync(house, { recursive: true })
})

/** A small house in a folder of its own; each file is given by its imports. */
function houseWith(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'handleboard-house-'))
  houses.push(root)
  const all = {
    'tsconfig.json': '{ "compilerOptions": { "moduleResolution": "bundler", "module": "ESNext" } }',
    'package.json':
      '{ "type": "module", "dependencies": { "react": "1", "zod": "1", "pg": "1", "msw": "1" } }',
    ...files,
  }
  for (const name of ['react', 'zod', 'pg', 'msw']) {
    write(root, `node_modules/${name}/package.json`, `{ "name": "${name}", "main": "index.js" }`)
    write(root, `node_modules/${name}/index.js`, '')
  }
  for (const [path, text] of Object.entries(all)) write(root, path, text)
  return root
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const one = 'export const one = 1\n'
const importing = (path: string) => `import * as it from '${path}'\nexport const own = it\n`
const exporting = (path: string, index: number) => `export * as it${index} from '${path}'\n`
const importingType = (path: string) =>
  `import type { one } from '${path}'\nexport type Own = typeof one\n`

/** One sin for each file of one house, so that the tool runs once: what, the file, what it imports, the rule. */
const forbidden: [what: string, from: string, to: string, rule: string][] = [
  ['domain asks the server', 'domain/asks.ts', '../server/errors', 'not-in-allowed'],
  ['domain draws', 'domain/draws.ts', 'react', 'not-in-allowed'],
  ['domain reads a file', 'domain/reads.ts', 'node:fs', 'not-in-allowed'],
  ['the web app asks the server', 'src/app/asks.ts', '../../server/errors', 'not-in-allowed'],
  ['the web app simulates', 'src/app/plays.ts', '../../mocks/world', 'not-in-allowed'],
  ['the web app opens a database', 'src/app/opens.ts', 'pg', 'not-in-allowed'],
  ['a page loads the schemas', 'src/app/loads.ts', '../../domain/api/lines', 'not-in-allowed'],
  [
    'a feature takes from another',
    'src/features/lines/takes.tsx',
    '../requests/list',
    'features-never-import-each-other',
  ],
  [
    'a shared part knows a feature',
    'src/ui/knows.tsx',
    '../features/requests/list',
    'ui-knows-no-domain-words',
  ],
  [
    'a feature knows the pages',
    'src/features/lines/knows.tsx',
    '../../app/router',
    'app-over-features-over-ui',
  ],
  ['the server draws', 'server/draws.ts', 'react', 'not-in-allowed'],
  ['the server fakes the network', 'server/fakes.ts', 'msw', 'not-in-allowed'],
  ['a verb reads a file', 'server/lines/reads.ts', 'node:fs', 'not-in-allowed'],
  ['a verb plugs the simulator in', 'server/lines/plugs.ts', '../../mocks/world', 'not-in-allowed'],
  ['a verb goes back up', 'server/lines/climbs.ts', '../api', 'routes-belong-to-the-api'],
  ['a verb reads the environment', 'server/lines/asks.ts', '../env', 'settings-are-passed-in'],
  [
    'the connector writes to the database',
    'server/meta/writes.ts',
    '../database/rows',
    'connector-knows-no-database',
  ],
  ['the simulator draws', 'mocks/draws.ts', '../src/app/router', 'not-in-allowed'],
  ['the product loads test code', 'server/loads.ts', '../tests/setup/clock', 'not-in-allowed'],
  ['an import leads nowhere', 'server/errs.ts', './gone', 'everything-resolves'],
  ['imports run in a circle', 'domain/back.ts', './circle', 'no-cycles'],
]

const targets = {
  'domain/api/lines.ts': one,
  'domain/circle.ts': importing('./back'),
  'mocks/world.ts': one,
  'server/api.ts': one,
  'server/database/rows.ts': one,
  'server/env.ts': one,
  'server/errors.ts': one,
  'src/app/router.tsx': one,
  'src/features/requests/list.tsx': one,
  'tests/setup/clock.ts': one,
}

describe('a house full of forbidden imports', () => {
  let caught: string[] = []

  beforeAll(() => {
    const sins = Object.fromEntries(forbidden.map(([, from, to]) => [from, importing(to)]))
    const { violations } = checkDirections(houseWith({ ...targets, ...sins }))
    caught = violations.map(({ rule, from }) => `${rule}: ${from}`)
  }, 60_000)

  it.each(forbidden)('%s, and it is caught', (_what, from, _to, rule) => {
    expect(caught).toContain(`${rule}: ${from}`)
  })
})

it('a house that keeps the rules passes, and every module of it was looked at', () => {
  const root = houseWith({
    'domain/api/lines.ts': one,
    'domain/line.ts': importing('zod'),
    'mocks/world.ts': importing('../server/errors'),
    'server/api.ts': importing('./lines/list'),
    'server/env.ts': one,
    'server/errors.ts': one,
    'server/lines/list.ts': importing('../../domain/line'),
    'server/lines/list.test.ts': importing('../../mocks/world'),
    'server/main.ts': ['./env', 'node:fs', '../mocks/world', './api'].map(exporting).join(''),
    'src/api/client.ts': importingType('../../domain/api/lines'),
    'src/features/lines/form.tsx': ['../../../domain/api/lines', '../../ui/table']
      .map(exporting)
      .join(''),
    'src/ui/table.tsx': importing('react'),
  })
  expect(checkDirections(root)).toEqual({ violations: [], unseen: [] })
}, 60_000)

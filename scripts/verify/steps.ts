import { readdirSync } from 'node:fs'
import { findPostgres } from '../../tests/setup/postgres'

export type Step = {
  name: string
  kind: 'check' | 'build' | 'vitest' | 'playwright'
  /** A program of `node_modules/.bin` or a path, and its arguments. Several are run one after the other. */
  commands: string[][]
  /** Steps that must not have failed before. */
  after?: string[]
  /** Why the step cannot run here, or `null`. */
  cannot?: () => string | null
}

/** Our own sources: the folders of the house and the settings of the tools beside them. */
const sources = [
  'domain',
  'server',
  'src',
  'mocks',
  'tests',
  'scripts',
  ...readdirSync('.').filter((name) => name.endsWith('.config.ts')),
]

function check(name: string, ...commands: string[][]): Step {
  return { name, kind: 'check', commands }
}

function vitest(name: string, ...projects: string[]): Step {
  const chosen = projects.flatMap((project) => ['--project', project])
  return { name, kind: 'vitest', commands: [['vitest', 'run', ...chosen]] }
}

/** A build server must have PostgreSQL; on a desk the embedded database alone is better than nothing. */
function noPostgres(): string | null {
  if (findPostgres() !== null || process.env['CI']) return null
  return 'SKIPPED: PostgreSQL is not installed here, so races were not tested (apt-get install postgresql)'
}

export const steps: Step[] = [
  check('types', ['node_modules/typescript7/bin/tsc', '-p', '.']),
  check('lint', ['oxlint', ...sources]),
  check('format', ['oxfmt', '--check']),
  check('directions', ['tsx', 'scripts/check-directions.ts']),
  check('words', ['tsx', 'scripts/check-words.ts']),
  check('dead-code', ['knip']),
  check('licences', ['tsx', 'scripts/check-licences.ts']),
  vitest('tests', 'unit', 'component', 'api'),
  { ...vitest('api-postgres', 'api-postgres'), cannot: noPostgres },
  {
    name: 'build',
    kind: 'build',
    commands: [
      ['vite', 'build'],
      ['vite', 'build', '--ssr'],
      ['tsx', 'scripts/check-first-route.ts'],
      ['vite', 'build', '--mode', 'demo', '--base', '/', '--logLevel', 'error'],
    ],
  },
  { ...vitest('crash', 'crash'), after: ['build'] },
  {
    name: 'browser',
    kind: 'playwright',
    commands: [['playwright', 'test']],
    after: ['build'],
  },
]

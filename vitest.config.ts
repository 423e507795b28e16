import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { findPostgres } from './tests/setup/postgres.ts'

const quiet = './tests/setup/console-noise.ts'

/** The API's tests once more, where races are real: the embedded database has one connection only. */
const apiOnPostgres: TestProjectConfiguration = {
  extends: true,
  test: {
    name: 'api-postgres',
    environment: 'node',
    include: ['tests/api/**/*.test.ts'],
    setupFiles: [quiet],
    globalSetup: ['./tests/setup/throw-away-postgres.ts'],
    env: { TEST_DATABASE: 'postgres' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
}

/** Without PostgreSQL this project is left out, and `npm run verify` says so; a build server must have it. */
const postgresProjects = findPostgres() !== null || process.env['CI'] ? [apiOnPostgres] : []

export default defineConfig({
  test: {
    // The clock of the person who runs the tests must not decide what they see.
    env: { TZ: 'UTC' },
    // One for each core but the last is what it would take by itself: a single one where there are two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    restoreMocks: true,
    unstubGlobals: true,
    expect: { requireAssertions: true },
    coverage: {
      include: ['domain/**', 'server/**', 'src/**', 'mocks/**'],
      exclude: ['**/*.test.*', 'server/database/migrations/**'],
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{domain,server,mocks,scripts}/**/*.test.ts', 'tests/billboard/**/*.test.ts'],
          setupFiles: [quiet],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['src/**/*.test.{ts,tsx}'],
          setupFiles: [quiet, './tests/setup/component.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'api',
          environment: 'node',
          include: ['tests/api/**/*.test.ts'],
          setupFiles: [quiet],
          env: { TEST_DATABASE: 'embedded' },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      ...postgresProjects,
      {
        extends: true,
        test: {
          name: 'crash',
          environment: 'node',
          include: ['tests/{faults,operator}/**/*.test.ts'],
          globalSetup: ['./tests/setup/built-server.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})

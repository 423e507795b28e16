/**
 * Who may import whom (docs/architecture.md). Deny by default: an import that no line of `allowed` lets through is an
 * error. `scripts/check-directions.ts` runs this and also fails when fewer modules were seen than there are files.
 */

const test = '\\.test\\.tsx?$'
const file = (...names) => names.map((name) => `^${name.replaceAll('.', '\\.')}$`)
const npm = (...names) => names.map((name) => `^node_modules/(?:@types/)?${name}(?:/|$)`)

/** The only files that know about Node: entries, settings, and what opens a database or a file. */
const nodeFiles = [
  ...file('server/main.ts', 'server/env.ts', 'server/http.ts', 'server/static-files.ts'),
  ...file('server/node-hmac.ts', 'server/node-webhook-fetch.ts', 'server/http-deliveries.ts'),
  ...file('server/database/postgres.ts', 'server/database/directory-lock.ts'),
  ...file('mocks/meta-server.ts', 'mocks/meta-http.ts', 'mocks/meta-world-file.ts'),
  '^server/database/embedded[a-z-]*\\.ts$',
]

const react = npm(
  'react',
  'react-dom',
  'react-hook-form',
  '@hookform/resolvers',
  '@mantine/[a-z]+',
  '@tabler/icons-react',
  '@tanstack/react-[a-z]+',
  '@lingui/(?:core|react|message-utils)',
  '@fontsource-variable/heebo',
  'simple-icons',
)
const database = npm('drizzle-orm', 'pg', '@electric-sql/pglite')
const http = npm('hono', '@hono/node-server', 'better-auth', 'pino', 'prom-client', 'lossless-json')

export default {
  allowedSeverity: 'error',
  allowed: [
    { from: { path: '^domain/' }, to: { path: ['^domain/', ...npm('zod', 'libphonenumber-js')] } },
    {
      comment: 'Plain sums of packages: the order of mixed lines, outlines, codes and marks.',
      from: { path: '^domain/billboard/drawing/' },
      to: { path: npm('bidi-js', 'svgpath', 'uqr', 'simple-icons') },
    },
    {
      comment: 'Files are packed in the page that makes them, and their codes read back.',
      from: { path: '^src/features/billboard/' },
      to: { path: npm('fflate', 'jsqr') },
    },
    {
      comment:
        'What is loaded, typefaces and the module that shapes them, is plugged in from here.',
      from: { path: '^src/features/billboard/drawing/' },
      to: { path: npm('harfbuzzjs', '@expo-google-fonts/heebo') },
    },

    {
      from: { path: '^server/' },
      to: {
        path: [
          '^domain/',
          '^server/',
          ...database,
          ...http,
          ...npm('zod', 'uuidv7', 'libphonenumber-js', 'papaparse', 'standardwebhooks'),
        ],
      },
    },
    {
      comment: 'The calendar of Israel, and when the sun sets there.',
      from: { path: file('server/asking/israel-calendar.ts') },
      to: { path: npm('date-holidays', 'suncalc') },
    },
    {
      comment: 'Mail needs Node: injected, so that a browser tab does without.',
      from: { path: file('server/smtp.ts') },
      to: { path: npm('nodemailer') },
    },
    {
      comment:
        'The sandbox: the simulated Meta is plugged in where the server starts, nowhere else.',
      from: { path: file('server/main.ts') },
      to: { path: '^mocks/' },
    },

    { from: { path: '^src/' }, to: { path: ['^src/', ...react, ...npm('libphonenumber-js')] } },
    { from: { path: '^src/' }, to: { path: '^domain/(?!api/)' } },
    {
      comment:
        'Types of the endpoint contracts are free; their schemas bring zod, so only forms load them.',
      from: { path: '^src/' },
      to: { path: ['^domain/api/', ...npm('zod')], dependencyTypes: ['type-only'] },
    },
    { from: { path: '^src/features/' }, to: { path: ['^domain/api/', ...npm('zod')] } },

    {
      from: { path: '^mocks/' },
      to: {
        path: [
          '^domain/',
          '^server/',
          '^mocks/',
          ...npm('msw', 'hono', '@hono/node-server', 'better-auth', 'zod', 'uuidv7'),
        ],
      },
    },
    {
      comment: 'The database in a browser tab and its dialect.',
      from: { path: '^mocks/' },
      to: { path: database },
    },
    {
      comment: 'The run in a browser tab is the web app with another entry.',
      from: { path: file('mocks/browser.ts', 'mocks/browser.tsx') },
      to: { path: '^src/' },
    },

    { from: { path: nodeFiles }, to: { dependencyTypes: ['core'] } },

    {
      comment:
        'Examples are programs of somebody else: Node, and what a program of theirs would take.',
      from: { path: '^docs/examples/' },
      to: { dependencyTypes: ['core'] },
    },
    { from: { path: '^docs/examples/' }, to: { path: npm('standardwebhooks') } },

    { comment: 'Tests see everything.', from: { path: [test, '^tests/'] }, to: {} },
    {
      comment: 'Tooling: packages, Node, itself and the set-up of the tests.',
      from: { path: ['^scripts/', '^[^/]+\\.config\\.ts$'] },
      to: { pathNot: ['^domain/', '^server/', '^src/', '^mocks/', '^tests/(?!setup/)'] },
    },
    {
      comment: 'The tables of the database, for the tool that writes migrations.',
      from: { path: '^drizzle\\.config\\.ts$' },
      to: { path: '^server/database/' },
    },
  ],

  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'features-never-import-each-other',
      severity: 'error',
      comment: 'Share by moving it to ui/, or to the page that shows both.',
      from: { path: '^src/features/([^/]+)/', pathNot: test },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'app-over-features-over-ui',
      severity: 'error',
      from: { path: '^src/(?:features|api|ui|i18n)/', pathNot: test },
      to: { path: '^src/(?:app/|main\\.tsx$)' },
    },
    {
      name: 'ui-knows-no-domain-words',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: test },
      to: { path: ['^domain/', '^src/(?:api|features)/'] },
    },
    {
      name: 'shared-parts-know-no-feature',
      severity: 'error',
      from: { path: '^src/(?:api|i18n)/', pathNot: test },
      to: { path: '^src/features/' },
    },
    {
      name: 'entry-is-not-imported',
      severity: 'error',
      from: { pathNot: [test, '^tests/'] },
      to: {
        path: file('server/main.ts', 'src/main.tsx', 'mocks/browser.ts', 'mocks/meta-server.ts'),
      },
    },
    {
      name: 'settings-are-passed-in',
      severity: 'error',
      comment: 'Only the entry reads the environment and opens a database.',
      from: { pathNot: [test, '^tests/', '^scripts/', ...file('server/main.ts')] },
      to: { path: file('server/env.ts'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'routes-belong-to-the-api',
      severity: 'error',
      comment: 'main → api → noun/routes → noun/verb: nothing below goes back up.',
      from: { path: '^server/', pathNot: [test, '^server/(?:api|main|product)\\.ts$'] },
      to: {
        path: ['^server/[^/]+/routes\\.ts$', '^server/api\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'connector-knows-no-database',
      severity: 'error',
      from: { path: '^server/meta/', pathNot: test },
      to: { path: ['^server/(?!meta/|errors\\.ts|dependencies\\.ts)', ...database] },
    },
    {
      name: 'database-is-at-the-bottom',
      severity: 'error',
      from: { path: '^server/database/', pathNot: test },
      to: { path: '^server/(?!database/)' },
    },
    {
      name: 'only-test-code-is-for-tests',
      severity: 'error',
      from: { pathNot: [test, '^tests/', '^scripts/', '^[^/]+\\.config\\.ts$'] },
      to: { path: [test, '^tests/'] },
    },
  ],

  options: {
    doNotFollow: { path: '^node_modules' },
    exclude: { path: '^(?:dist|data|coverage|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}

import { arch, cpus, platform, totalmem } from 'node:os'
import { lighthouse } from './lighthouse'
import { artworkPdf } from './artwork-pdf'
import { linesList } from './lines-list'
import { linesPage } from './lines-page'
import { requestsImport } from './requests-import'
import { requestsList } from './requests-list'
import { studio } from './studio'
import { startUp } from './start-up'
import { templateEvents } from './template-events'
import { templateScan } from './template-scan'
import { templatesPage } from './templates-page'
import { webhooks } from './webhooks'

/**
 * Prints the figures as JSON, with the size of the machine: `npm run bench`, or some of them:
 * `npm run bench -- webhooks linesList`. It only measures; nothing here fails for being slow.
 */
const figures = {
  startUp,
  linesList,
  requestsList,
  requestsImport,
  webhooks,
  linesPage,
  lighthouse,
  artworkPdf,
  studio,
  templatesPage,
  templateEvents,
  templateScan,
}
type Name = keyof typeof figures

function isName(text: string): text is Name {
  return text in figures
}

const wanted = process.argv.slice(2).filter(isName)
const names = wanted.length > 0 ? wanted : (Object.keys(figures) as Name[])
const results: Partial<Record<Name, unknown>> = {}
for (const name of names) {
  process.stderr.write(`measuring ${name}\n`)
  // One that fails takes no other with it, and is no figure.
  results[name] = await figures[name]().catch((error: unknown) => {
    process.exitCode = 1
    return { failed: error instanceof Error ? error.message : String(error) }
  })
}
const [cpu] = cpus()
process.stdout.write(
  `${JSON.stringify(
    {
      at: new Date().toISOString(),
      machine: {
        cores: cpus().length,
        cpu: cpu?.model,
        memoryGb: Math.round(totalmem() / 2 ** 30),
        platform: `${platform()} ${arch()}`,
        node: process.version,
      },
      figures: results,
    },
    null,
    2,
  )}\n`,
)

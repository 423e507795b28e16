import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { runnerImport, type Plugin } from 'vite'

const catalogue = /\/src\/i18n\/(?:en|he)\/[\w-]+\.ts$/

/**
 * Compiles the messages of each area when the web app is built: the parser of messages, and the time it takes, stay
 * out of the browser. What a catalogue is made of (tables of the domain, other lists) is read into it.
 */
export function compiledMessages(): Plugin {
  return {
    name: 'compiled-messages',
    apply: 'build',
    async load(path) {
      if (!catalogue.test(path)) return null
      const { module, dependencies } = await runnerImport<Record<string, Record<string, string>>>(
        path,
        { configFile: false, logLevel: 'error' },
      )
      for (const file of dependencies) this.addWatchFile(file)
      return Object.entries(module).map(exportCompiled).join('\n')
    },
  }
}

function exportCompiled([name, messages]: [string, Record<string, string>]): string {
  const compiled = Object.entries(messages).map(([id, text]) => [id, compileMessageOrThrow(text)])
  return `export const ${name} = ${JSON.stringify(Object.fromEntries(compiled))}`
}

import { importSentences } from '../../../domain/import-problems'

type ProblemMessages = {
  [Code in keyof typeof importSentences as `import.problem.${Code}`]: (typeof importSentences)[Code]
}

// A cast: the entries of an object have lost which key goes with which value.
const fromProblems = Object.fromEntries(
  Object.entries(importSentences).map(([code, sentence]) => [`import.problem.${code}`, sentence]),
) as ProblemMessages

export const imports = {
  ...fromProblems,
  'import.title': 'Requests for many lines',
  'import.what':
    'From a file with a row for each line, or from a pattern. First you see what would come of each row; nothing is created before you say so.',
  'import.columns':
    'Columns: line (phone number, name or id), candidate1, candidate2, candidate3, reason, campaignDate. The first two are needed.',
  'import.file': 'CSV file, chosen or dropped here',
  'import.checking': 'The file is being checked…',
  'import.valid': '{count, plural, one {# row can be created.} other {# rows can be created.}}',
  'import.invalid':
    '{count, plural, =0 {No row has problems.} one {# row has problems and would be skipped.} other {# rows have problems and would be skipped.}}',
  'import.warned':
    '{count, plural, one {# row can be created, but has a warning worth a look.} other {# rows can be created, but have a warning worth a look.}}',
  'import.onlyProblems': 'Only rows with problems or warnings',
  'import.createDrafts': 'Create drafts',
  'import.createSubmitted': 'Create and submit',
  'import.verdicts': 'What would come of each row',
  'import.row': 'Row',
  'import.line': 'Line',
  'import.candidates': 'Usernames',
  'import.verdict': 'Verdict',
  'import.noLine': 'no line',
  'import.fine': 'Can be created',
  'import.fix': 'Possible: {fix}',
  'import.state.queued': 'The import is about to begin.',
  'import.state.running': 'Requests are being created.',
  'import.state.paused': 'The import is paused.',
  'import.state.done': 'The import is finished.',
  'import.state.failed': 'The import has failed.',
  'import.state.cancelled': 'The import was cancelled. What was created stays.',
  'import.progress': '{done} of {total} rows',
  'import.pause': 'Pause',
  'import.resume': 'Go on',
  'import.cancel': 'Cancel the import',
  'import.toRequests': 'See the requests',
  'import.another': 'Another file',
  'import.summary':
    'Created: {created}. Skipped: {skipped}. Refused meanwhile: {refused}. Not reached: {waiting}.',
  'import.outcomes': 'Rows that were not created',
} as const

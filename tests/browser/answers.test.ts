import type { SandboxAnswer } from '../../domain/api/sandbox'
import type { UsernameRequestDetails } from '../../domain/api/username-requests'
import type { Line } from '../../domain/api/lines'
import { en, type MessageId } from '../../src/i18n/en'
import { he } from '../../src/i18n/he'
import { askAndApprove, expect, keptFree, test, type Language } from './desk'

// Every answer of Meta ends in a state with a sentence that says what to do next, and who can do it.
const ends: { answer: SandboxAnswer; state: string; sentence: MessageId }[] = [
  { answer: 'reserved', state: 'reserved', sentence: 'request.is.reserved' },
  { answer: 'pending', state: 'awaiting_meta', sentence: 'request.is.awaiting_meta' },
  { answer: '147001', state: 'refused', sentence: 'request.is.refused' },
  { answer: '147002', state: 'blocked', sentence: 'request.is.messaging_limit' },
  { answer: '147003', state: 'blocked', sentence: 'request.is.facebook_link' },
  { answer: '147004', state: 'blocked', sentence: 'request.is.instagram_link' },
  { answer: '147005', state: 'needs_move', sentence: 'request.is.needs_move' },
  { answer: '10', state: 'blocked', sentence: 'request.is.permission' },
  { answer: '133010', state: 'blocked', sentence: 'request.is.line_not_registered' },
  { answer: '190', state: 'blocked', sentence: 'request.is.connection' },
  { answer: '368', state: 'blocked', sentence: 'request.is.account_restricted' },
  { answer: 'lost_after', state: 'reserved', sentence: 'request.is.reserved' },
  { answer: 'lost_before', state: 'reserved', sentence: 'request.is.reserved' },
  { answer: 'not_json', state: 'reserved', sentence: 'request.is.reserved' },
]

/** The words of a sentence around its handle. */
function aroundHandle(language: Language, id: MessageId): string[] {
  const message: string = { en, he }[language][id]
  return message
    .split('{handle}')
    .map((part) => part.trim())
    .filter((words) => words.length > 3)
}

test('each answer of Meta ends in a state that says what is next', async ({ desk }) => {
  test.setTimeout(240_000)
  const { items } = await desk.call<{ items: Line[] }>(
    'viewer',
    'GET',
    '/api/v1/lines?limit=200&usernameState=none&status=connected',
  )
  const lines = items.filter(({ displayName }) => !keptFree.some((kept) => kept === displayName))
  const page = await desk.open({ as: 'admin' })
  const hebrew = await desk.open({ as: 'marketing', language: 'he' })
  for (const [index, { answer, state, sentence }] of ends.entries())
    await test.step(answer, async () => {
      const line = lines[index % lines.length]
      if (line === undefined) throw new Error('There are no lines.')
      const request = await answered(line, answer, `answer.${index}.name`)
      await page.goto(`${desk.url}/requests/${request.id}`)
      for (const words of aroundHandle('en', sentence))
        await expect(page.getByText(words).first()).toBeVisible()
      await hebrew.goto(`${desk.url}/requests/${request.id}`)
      for (const words of aroundHandle('he', sentence))
        await expect(hebrew.getByText(words).first()).toBeVisible()
      expect(request.state).toBe(state)
      if (request.steps.includes('withdraw'))
        await desk.call('admin', 'POST', `/api/v1/username-requests/${request.id}/withdraw`, {})
    })

  async function answered(
    line: Line,
    answer: SandboxAnswer,
    name: string,
  ): Promise<UsernameRequestDetails> {
    await desk.call('admin', 'POST', '/api/v1/sandbox/plays', {
      play: 'answer_next',
      phoneNumberId: line.phoneNumberId,
      answer,
    })
    const id = await askAndApprove(desk, line, [name])
    const read = () =>
      desk.call<UsernameRequestDetails>('admin', 'GET', `/api/v1/username-requests/${id}`)
    const wanted = ends.find((end) => end.answer === answer)?.state
    await expect.poll(async () => (await read()).state, { timeout: 40_000 }).toBe(wanted)
    return read()
  }
})

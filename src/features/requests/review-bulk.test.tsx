import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { UsernameRequestDetails } from '../../../domain/api/username-requests'
import { renderApp, type Run } from '../../../tests/setup/component-api'
import { ask, editElsewhere, step } from '../../../tests/setup/requests'

const wishes = [
  ['Rimonit Dental', 'RimonitSmile'],
  ['Rimonit Ashdod Clinic', 'RimonitAshdod'],
  ['Rimonit Courier', 'RimonitOnWheels'],
] as const

async function openQueue(more?: (run: Run) => Promise<void>, language: 'en' | 'he' = 'en') {
  const ids: string[] = []
  const app = await renderApp({
    path: '/review',
    language,
    prepare: async (run) => {
      const maya = await run.addPerson('Maya Cohen', 'marketing')
      for (const [line, name] of wishes)
        ids.push((await ask(run, { as: maya, line, candidates: [name] })).id)
      await more?.(run)
    },
  })
  await screen.findByRole('heading', { level: 2, name: '@RimonitSmile' })
  const show = (at: number) =>
    app.call<UsernameRequestDetails>(app.me, 'GET', `/api/v1/username-requests/${ids[at]}`)
  return { ...app, ids, show }
}

const box = (name: RegExp) => screen.getByRole('checkbox', { name })
const inDialog = async () => within(await screen.findByRole('dialog'))

test('the preview says what will be approved and what not, before anything is done', async () => {
  const { user, show, ...run } = await openQueue(async (before) => {
    await before.addPerson('Yael Stern', 'admin')
    await ask(before, { line: 'Rimonit Labs Results', candidates: ['RimonitResults'] })
  })
  await user.click(box(/Select all shown \(4\)/))
  expect(screen.getByText('4 selected')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Approve the selected…' }))
  const dialog = await inDialog()
  expect(dialog.getByRole('heading', { name: 'Approve 3 requests?' })).toBeVisible()
  expect(
    within(dialog.getByRole('list', { name: 'Will be approved: 3' })).getAllByRole('listitem'),
  ).toHaveLength(3)
  const left = within(dialog.getByRole('list', { name: 'Will be left as it is: 1' }))
  expect(left.getByRole('listitem')).toHaveTextContent(
    /@RimonitResults.*Your own request: someone else must review it/,
  )
  expect((await show(0)).state).toBe('in_review')
  await user.click(dialog.getByRole('button', { name: 'Approve 3 requests' }))
  expect(await dialog.findByText('3 requests were approved.')).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Back to the queue' }))
  await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1))
  expect(screen.getByRole('heading', { level: 2, name: '@RimonitResults' })).toHaveFocus()
  expect((await show(2)).timeline.some(({ event }) => event === 'approve')).toBe(true)
  expect(run.me.name).toBe('Noa Barak')
})

test('many are declined with a reason of the list, by keyboard alone', async () => {
  const { user, show } = await openQueue()
  screen.getByRole('heading', { level: 2, name: '@RimonitSmile' }).focus()
  await user.keyboard('xjx')
  expect(box(/Select .*@RimonitSmile/)).toBeChecked()
  expect(box(/Select .*@RimonitAshdod/)).toBeChecked()
  expect(box(/Select .*@RimonitOnWheels/)).not.toBeChecked()
  screen.getByRole('button', { name: 'Decline the selected…' }).focus()
  await user.keyboard('{Enter}')
  const dialog = await inDialog()
  const reason = dialog.getByRole('combobox', { name: 'Reason' })
  expect(reason).toHaveFocus()
  dialog.getByRole('button', { name: 'Decline 2 requests' }).focus()
  await user.keyboard('{Enter}')
  expect(await dialog.findByText('Choose a reason, or write one.')).toBeVisible()
  await user.selectOptions(reason, 'It is too similar to another name of ours')
  dialog.getByRole('button', { name: 'Decline 2 requests' }).focus()
  await user.keyboard('{Enter}')
  expect(await dialog.findByText('2 requests were declined.')).toBeVisible()
  expect(dialog.getByRole('button', { name: 'Back to the queue' })).toHaveFocus()
  expect((await show(0)).timeline.at(-1)).toMatchObject({ event: 'decline', reason: 'too_similar' })
  expect((await show(2)).state).toBe('in_review')
})

test('what changed meanwhile is told by itself, and just that can be tried again', async () => {
  const { user, ids, show, ...run } = await openQueue()
  const yael = await run.addPerson('Yael Stern', 'admin')
  await user.click(box(/Select .*@RimonitSmile/))
  await user.click(box(/Select .*@RimonitAshdod/))
  await user.click(screen.getByRole('button', { name: 'Approve the selected…' }))
  const dialog = await inDialog()
  const changed = ids[0] ?? ''
  await step(run, yael, changed, 'request-changes', { note: 'Another one, please.' })
  await editElsewhere(run, changed, ['RimonitSmiles'])
  await step(run, run.me, changed, 'submit')
  await user.click(dialog.getByRole('button', { name: 'Approve 2 requests' }))
  expect(await dialog.findByText('1 request was approved.')).toBeVisible()
  const left = within(dialog.getByRole('list', { name: 'Left as it is: 1' }))
  expect(left.getByRole('listitem')).toHaveTextContent('changed by someone else meanwhile')
  expect((await show(0)).state).toBe('in_review')
  await screen.findByRole('heading', { level: 2, name: '@RimonitSmiles' })
  await user.click(dialog.getByRole('button', { name: 'Try this one again' }))
  expect(dialog.getByRole('list', { name: 'Will be approved: 1' })).toHaveTextContent(
    '@RimonitSmiles',
  )
  await user.click(dialog.getByRole('button', { name: 'Approve 1 request' }))
  expect(await dialog.findByText('1 request was approved.')).toBeVisible()
  expect((await show(0)).timeline.some(({ event }) => event === 'approve')).toBe(true)
})

test('the requester reads the reason in their own language', async () => {
  const { user, show, ids, router } = await openQueue(undefined, 'he')
  await user.click(box(/סימון .*@RimonitSmile/))
  await user.click(screen.getByRole('button', { name: 'דחיית המסומנות…' }))
  const dialog = await inDialog()
  await user.selectOptions(dialog.getByRole('combobox', { name: 'סיבה' }), 'הכתיב לא נכון')
  await user.click(dialog.getByRole('button', { name: 'דחיית בקשה אחת' }))
  expect(await dialog.findByText('בקשה אחת נדחתה.')).toBeVisible()
  expect((await show(0)).timeline.at(-1)).toMatchObject({ reason: 'spelling', note: null })
  await router.navigate({ to: '/requests/$requestId', params: { requestId: ids[0] ?? '' } })
  expect(await screen.findByText('הסיבה: הכתיב לא נכון')).toBeVisible()
})

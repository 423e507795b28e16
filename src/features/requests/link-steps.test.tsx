import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp, type Run } from '../../../tests/setup/component-api'
import { ask, lineNamed, reaches, step } from '../../../tests/setup/requests'

const dentalPage = '102938475610111'

async function blocked(run: Run): Promise<string> {
  const { id } = await ask(run, { line: 'Rimonit Dental', candidates: ['rimonit.smile'] })
  await step(run, run.me, id, 'approve')
  await reaches(run, id, 'blocked')
  return `/requests/${id}`
}

const phone = /^\+972 50.555.0111$/

const steps = async (name = 'What to do') => {
  const title = await screen.findByRole('heading', { name })
  const list = title.nextElementSibling
  if (!(list instanceof HTMLElement)) throw new Error('There are no steps.')
  return within(list)
}

test('the steps name the number, tick themselves when the Page is known, and end in an answer', async () => {
  const run = await renderApp({ path: blocked })
  const { user, api } = run
  const list = await steps()
  const all = list.getAllByRole('listitem')
  expect(all).toHaveLength(4)
  expect(all[0]).toHaveTextContent('to do Say which Page it is')
  expect(list.getByText(phone)).toHaveAttribute('dir', 'ltr')
  const line = await lineNamed(run, 'Rimonit Dental')
  const path = `/api/v1/lines/${line.id}/platform-assets/facebook`
  await run.call(run.me, 'PUT', path, { assetId: '102938475610103' })
  expect(await list.findByText(/has another name/)).toBeVisible()
  await run.call(run.me, 'PUT', path, { assetId: dentalPage })
  expect(await list.findByText('done')).toBeVisible()
  expect(list.getByText('@rimonit.smile')).toBeVisible()
  await api.meta.play({
    play: 'link_asset',
    assetId: dentalPage,
    linkedTo: line.phoneNumberId,
  })
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await user.click(await screen.findByRole('button', { name: 'Ask Meta again' }))
  expect(
    await screen.findByRole('heading', { name: /accepted @rimonit.smile for this line/ }),
  ).toBeVisible()
})

test('they are there in Hebrew, the number from left to right', async () => {
  await renderApp({ path: blocked, language: 'he' })
  const list = await steps('מה לעשות')
  expect(await list.findByText(phone)).toHaveAttribute('dir', 'ltr')
})

import { screen, waitFor, within } from '@testing-library/react'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { bytesOf, openStudio, watchFiles } from '../../../tests/setup/studio'

test('a phrase that a brand forbids holds files back, and one tap mends it', async () => {
  const { user } = await openStudio('?handle=Rimonit&language=en&format=a4&phrase=Whatsapp us:')
  expect(await screen.findByText(/WhatsApp is no verb/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'PDF' })).toBeDisabled()
  await user.click(screen.getByRole('button', { name: /^Use “.*Message us on WhatsApp:.*”$/ }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'PDF' })).toBeEnabled())
  expect(screen.getByRole('textbox', { name: 'Phrase' })).toHaveValue('Message us on WhatsApp:')
})

test('too many words for a road are refused, and the mend is beside it', async () => {
  const words = 'one two three four five six seven eight nine ten eleven'
  const { user } = await openStudio(`?handle=Rimonit&language=en&phrase=${words}`)
  const checks = await screen.findByRole('region', { name: 'Before print' })
  expect(within(checks).getByText('More than ten words are not read from the road.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'PDF' })).toBeDisabled()
  await user.click(within(checks).getByRole('button', { name: 'Leave the phrase out' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'PDF' })).toBeEnabled())
})

test('the score stands with its parts, and a name that is not live is no reason to keep files back', async () => {
  await openStudio('?handle=Rimonit_New&format=a4')
  const checks = await screen.findByRole('region', { name: 'Before print' })
  expect(within(checks).getByText(/every file is a draft/)).toBeVisible()
  expect(within(checks).getByText('49 of 100.')).toBeVisible()
  expect(within(checks).getByText('Time to read')).toBeVisible()
  expect(screen.getByRole('button', { name: 'PDF' })).toBeEnabled()
})

test('a request to the brand comes with the PDF that it names', async () => {
  const files = watchFiles()
  const { user } = await openStudio('?handle=Rimonit_New&format=a4&mark=whatsapp')
  await user.click(await screen.findByRole('button', { name: 'Request and picture' }))
  await waitFor(() => expect(files).toHaveLength(1))
  expect(files[0]?.name).toBe('Rimonit_New-a4-whatsapp-request.zip')
  const entries = unzipSync(await bytesOf(files[0]?.blob))
  expect(Object.keys(entries)).toEqual(['Rimonit_New-a4-DRAFT.pdf', 'whatsapp-request.txt'])
  const text = new TextDecoder().decode(entries['whatsapp-request.txt'])
  expect(text).toContain('attached as Rimonit_New-a4-DRAFT.pdf')
})

test('a ZIP leaves out what a check holds back, and says so', async () => {
  const files = watchFiles()
  const words = 'one two three four five six seven eight nine ten eleven'
  const { user } = await openStudio(`?handle=Rimonit&language=en&format=a4&phrase=${words}`)
  await user.click(await screen.findByRole('button', { name: 'ZIP' }))
  await waitFor(() => expect(files).toHaveLength(1))
  expect(await screen.findByText(/Held back by a check before print: .*Van side/)).toBeVisible()
})

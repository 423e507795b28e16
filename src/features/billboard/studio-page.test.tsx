import { screen, waitFor, within } from '@testing-library/react'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Line } from '../../../domain/api/lines'
import { bytesOf, openStudio, textOf, watchFiles } from '../../../tests/setup/studio'

test('the address holds the whole design, and a choice changes it', async () => {
  const { user, router } = await openStudio(
    '?handle=Rimonit.Shop&sign=link&language=he&lines=1&format=il-shelter&palette=white_on_navy&mark=whatsapp&size=60',
  )
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Rimonit.Shop')
  expect(screen.getByRole('button', { name: 'wa.me/', pressed: true })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Hebrew', pressed: true })).toBeVisible()
  expect(screen.getByRole('button', { name: 'One line', pressed: true })).toBeVisible()
  expect(screen.getByRole('button', { name: 'White on navy', pressed: true })).toBeVisible()
  expect(screen.getByRole('button', { name: 'WhatsApp', pressed: true })).toBeVisible()
  expect(screen.getByRole('combobox', { name: 'Format' })).toHaveValue('il-shelter')
  expect(screen.getByRole('slider')).toHaveValue('60')
  expect(screen.getByRole('textbox', { name: 'Phrase' })).toHaveValue('תשלחו לנו הודעה:')
  await user.click(
    within(screen.getByRole('list', { name: 'Six places' })).getByRole('button', {
      name: /Highway/,
    }),
  )
  await waitFor(() =>
    expect(router.state.location.search).toMatchObject({
      format: 'us-bulletin-14x48',
      handle: 'Rimonit.Shop',
    }),
  )
})

test('white on WhatsApp green is refused, and one tap takes a palette that reads', async () => {
  const { user } = await openStudio('?handle=rimonit&palette=FFFFFF-25D366')
  expect(await screen.findByText(/Light letters on WhatsApp’s green/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'PDF' })).toBeDisabled()
  const verdict = screen.getByText(/Light letters/).closest('[role="status"]')
  if (!(verdict instanceof HTMLElement)) throw new Error('The verdict is a status.')
  await user.click(within(verdict).getByRole('button', { name: 'Ink on WhatsApp green' }))
  expect(await screen.findByText('It reads well outdoors.')).toBeVisible()
  await waitFor(() => expect(screen.getByRole('button', { name: 'PDF' })).toBeEnabled())
})

test('the file of a name that is not live carries the mark and says so', async () => {
  const files = watchFiles()
  const { user } = await openStudio('?handle=Rimonit_New&format=card-il')
  expect(await screen.findByText(/is not live/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'SVG' }))
  await screen.findByText(/is made\. SHA-256/)
  const [file] = files
  expect(file?.name).toBe('Rimonit_New-card-il-DRAFT.svg')
  const svg = await textOf(file?.blob)
  expect(svg).toContain('DRAFT: this name is not live')
  expect(svg).toContain('data-role="draft"')
  expect(svg).not.toContain('<text')
})

test('the file of a live name carries no mark', async () => {
  const files = watchFiles()
  const { user } = await openStudio(async (run) => {
    const path = '/api/v1/lines?usernameState=live'
    const { items } = await run.call<{ items: Line[] }>(run.me, 'GET', path)
    return `?format=card-il&handle=${items[0]?.username.value}`
  })
  expect(await screen.findByText(/is live: the files carry no mark/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'PDF' }))
  await screen.findByText(/is made\. SHA-256/)
  expect(files[0]?.name).toMatch(/-card-il\.pdf$/)
  expect(await textOf(files[0]?.blob)).not.toContain('DRAFT')
})

test('many formats are one file, with a receipt', async () => {
  const files = watchFiles()
  const { user } = await openStudio('?handle=Rimonit_New&format=a5')
  await user.click(screen.getByRole('button', { name: 'ZIP' }))
  await waitFor(() => expect(files).toHaveLength(1))
  expect(files[0]?.name).toBe('Rimonit_New-DRAFT.zip')
  expect(await screen.findByText(/^No PNG could be made of .*Instagram story/)).toBeVisible()
  const entries = Object.keys(unzipSync(await bytesOf(files[0]?.blob)))
  expect(entries).toContain('Rimonit_New-a5-DRAFT.pdf')
  expect(entries).toContain('Rimonit_New-il-shelter-DRAFT.svg')
  expect(entries).toContain('Rimonit_New-receipt.pdf')
})

test('the page speaks Hebrew, and its boards can speak English', async () => {
  const { user } = await openStudio('?handle=rimonit', { language: 'he' })
  expect(screen.getByRole('heading', { level: 1, name: 'סטודיו לשלטים' })).toBeVisible()
  const phrase = screen.getByRole('textbox', { name: 'ניסוח' })
  expect(phrase).toHaveValue('תשלחו לנו הודעה:')
  expect(phrase.closest('[dir]')).toHaveAttribute('dir', 'rtl')
  await user.click(screen.getByRole('button', { name: 'אנגלית' }))
  await waitFor(() => expect(phrase).toHaveValue('Send us a message:'))
  expect(phrase.closest('[dir]')).toHaveAttribute('dir', 'ltr')
})

test('a size that cannot be made and a phrase that cannot be drawn say why', async () => {
  const { user } = await openStudio('?handle=rimonit&format=own-print&width=1&height=2000')
  expect(await screen.findByText('Each side needs 20 mm at least.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'SVG' })).toBeDisabled()
  const phrase = screen.getByRole('textbox', { name: 'Phrase' })
  await user.clear(phrase)
  await user.type(phrase, 'Hello 😀')
  expect(await screen.findByText(/The typeface has no 😀/)).toBeVisible()
})

test('a board that is not read in time is mended by one tap', async () => {
  const { user } = await openStudio('?handle=rimonit&size=20&kmh=110&aside=15')
  expect(await screen.findByText('Red')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Bigger letters' }))
  expect(await screen.findByText(/^(Green|Amber)$/)).toBeVisible()
})

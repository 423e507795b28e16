import { screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import type { Line } from '../../../domain/api/lines'
import type { Run } from '../../../tests/setup/component-api'
import { paintFromHere } from '../../../tests/setup/painted-canvas'
import { openStudio, textOf, watchFiles } from '../../../tests/setup/studio'

/** The page waits for the state of the name until it is let go. */
function holdName({ server }: Pick<Run, 'server'>): () => void {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  server.use(
    http.get('*/api/v1/names/:username', async () => {
      await held
      return new HttpResponse(null, { status: 404 })
    }),
  )
  return letGo
}

/** A name that is live, with the code of its line's number. */
async function liveWithCode({ call, me }: Run, more: string): Promise<string> {
  const path = '/api/v1/lines?usernameState=live'
  const { items } = await call<{ items: Line[] }>(me, 'GET', path)
  return `?handle=${items[0]?.username.value}&code=phone:${items[0]?.id}&${more}`
}

test('a file that takes long can be cancelled: nothing is saved, and the focus is where it was', async () => {
  const files = watchFiles()
  const app = await openStudio('?handle=Rimonit_New&format=card-il')
  await screen.findByText(/is not live/)
  const letGo = holdName(app)
  const svg = screen.getByRole('button', { name: 'SVG' })
  await app.user.click(svg)
  expect(await screen.findByRole('progressbar', { name: 'Making the SVG' })).toBeVisible()
  for (const name of ['PDF', 'SVG', 'PNG', 'ZIP'])
    expect(screen.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true')
  await app.user.click(screen.getByRole('button', { name: 'ZIP' }))
  expect(screen.getAllByRole('progressbar')).toHaveLength(1)
  await app.user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.getByText('Cancelled. Nothing was saved.')).toBeVisible()
  expect(svg).toHaveFocus()
  expect(screen.queryByRole('progressbar')).toBeNull()
  letGo()
  await app.user.click(svg)
  await screen.findByText(/is made\. SHA-256/)
  expect(files).toHaveLength(1)
})

test('who leaves the page gets no file', async () => {
  const files = watchFiles()
  const app = await openStudio('?handle=Rimonit_New&format=card-il')
  await screen.findByText(/is not live/)
  const letGo = holdName(app)
  await app.user.click(screen.getByRole('button', { name: 'ZIP' }))
  await screen.findByRole('progressbar', { name: 'Making the ZIP' })
  await app.router.navigate({ to: '/names' })
  await waitFor(() => expect(screen.queryByRole('button', { name: 'ZIP' })).toBeNull())
  letGo()
  await new Promise((resolve) => {
    setTimeout(resolve, 500)
  })
  expect(files).toEqual([])
})

test('a large picture is cancelled in the middle', async () => {
  const files = watchFiles()
  const { user } = await openStudio(
    '?handle=Rimonit_New&format=own-screen&width=4000&height=3000&phrase=-',
  )
  await screen.findByText(/is not live/)
  paintFromHere()
  await user.click(screen.getByRole('button', { name: 'PNG' }))
  const bar = await screen.findByRole('progressbar', { name: 'Making the PNG' })
  await waitFor(() => expect(Number(bar.getAttribute('value'))).toBeGreaterThan(0))
  expect(screen.getByText(/^Making the PNG: [1-9]\d?%$/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(await screen.findByText('Cancelled. Nothing was saved.')).toBeVisible()
  expect(files).toEqual([])
})

test('a PNG tells how far it has come, and its code is read in the file', async () => {
  const files = watchFiles()
  const { user } = await openStudio((run) => liveWithCode(run, 'format=ig-story'))
  await waitFor(() => expect(screen.getByRole('button', { name: 'PNG' })).toBeEnabled())
  await screen.findByText(/is live: the files carry no mark/)
  paintFromHere()
  await user.click(screen.getByRole('button', { name: 'PNG' }))
  await screen.findByRole('progressbar', { name: 'Making the PNG' })
  expect(await screen.findByText(/is made\. SHA-256/)).toBeVisible()
  expect(files[0]?.name).toMatch(/-ig-story\.png$/)
})

test('a picture that shows another code, or none, is refused', async () => {
  const files = watchFiles()
  const { user } = await openStudio((run) => liveWithCode(run, 'format=ig-story'))
  await waitFor(() => expect(screen.getByRole('button', { name: 'PNG' })).toBeEnabled())
  await screen.findByText(/is live: the files carry no mark/)
  paintFromHere()
  const open = globalThis.createImageBitmap
  // What is beside the code, as a file has it whose picture was moved.
  vi.stubGlobal('createImageBitmap', (blob: Blob, _x: number, _y: number, w: number, h: number) =>
    open(blob, 0, 0, w, h),
  )
  await user.click(screen.getByRole('button', { name: 'PNG' }))
  expect(await screen.findByText(/code could not be read back from the file/)).toBeVisible()
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('No memory.')))
  await user.click(screen.getByRole('button', { name: 'PNG' }))
  expect(await screen.findByText(/could not open the picture again/)).toBeVisible()
  expect(files).toEqual([])
})

test('an SVG and a PDF of a live name with a code are read back and saved', async () => {
  const files = watchFiles()
  const { user } = await openStudio((run) => liveWithCode(run, 'format=a4&mark=whatsapp'))
  await screen.findByText(/is live: the files carry no mark/)
  await waitFor(() => expect(screen.getByRole('button', { name: 'PDF' })).toBeEnabled())
  await user.click(screen.getByRole('button', { name: 'PDF' }))
  expect(await screen.findByText(/a4\.pdf.* is made\. SHA-256/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'SVG' }))
  expect(await screen.findByText(/a4\.svg.* is made\. SHA-256/)).toBeVisible()
  expect(await textOf(files[1]?.blob)).toContain('data-role="qr"')
})

import { fireEvent, screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import type { Language } from '../../../../domain/api/me'
import { renderApp } from '../../../../tests/setup/component-api'

afterEach(() => localStorage.clear())

async function openView(search: string, language: Language = 'en') {
  const app = await renderApp({
    path: `/studio?handle=Rimonit&${search}`,
    language,
    prepare: async ({ server }) => {
      server.use(
        http.get('*/node_modules/*', ({ request }) => {
          const path = decodeURIComponent(new URL(request.url).pathname)
          const file = path.replace(/^.*(?=\/node_modules\/)/, '.')
          return HttpResponse.arrayBuffer(new Uint8Array(readFileSync(file)).buffer)
        }),
      )
    },
  })
  await screen.findByRole('heading', { level: 2, name: /^1\./ })
  return app
}

/** A JPEG's beginning: what tells its type and that it is 4000 × 3000. */
const jpeg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
])

/** The browser of the tests decodes no pictures. */
function withDecoder() {
  const decode = vi.fn(async () => ({ width: 4000, height: 3000, close: () => {} }))
  vi.stubGlobal('createImageBitmap', decode)
  return decode
}

async function takePhoto({ user }: Awaited<ReturnType<typeof openView>>, file: File) {
  await user.upload(await screen.findByLabelText('Choose a photo'), file)
}

test('how the format is looked at stands in the address', async () => {
  const { user, router } = await openView('format=van-side')
  await user.click(screen.getByRole('button', { name: 'In its place' }))
  await waitFor(() => expect(router.state.location.search).toMatchObject({ view: 'place' }))
  expect(await screen.findByRole('button', { name: 'In its place', pressed: true })).toBeVisible()
  expect(screen.queryByLabelText(/Show the safe area/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'The sheet' }))
  await waitFor(() => expect(router.state.location.search).not.toHaveProperty('view'))
})

test('an SVG under the name of a photo is refused before it is decoded', async () => {
  const decode = withDecoder()
  const app = await openView('view=photo')
  await takePhoto(app, new File(['<svg onload="alert(1)"/>'], 'wall.jpg', { type: 'image/jpeg' }))
  expect(await screen.findByText(/An SVG is no photo/)).toBeVisible()
  expect(decode).not.toHaveBeenCalled()
})

test('a photo that cannot be decoded, or comes out empty, is told and never a blank picture', async () => {
  const decode = withDecoder()
  const app = await openView('view=photo')
  decode.mockRejectedValueOnce(new DOMException('No memory.', 'InvalidStateError'))
  await takePhoto(app, new File([jpeg], 'wall.jpg', { type: 'image/jpeg' }))
  expect(await screen.findByText(/damaged, or too large for the memory/)).toBeVisible()
  await takePhoto(app, new File(['GIF89a'], 'wall.gif', { type: 'image/jpeg' }))
  expect(await screen.findByText(/A GIF may move/)).toBeVisible()
  decode.mockResolvedValueOnce({ width: 0, height: 0, close: () => {} })
  await takePhoto(app, new File([jpeg], 'wall.jpg', { type: 'image/jpeg' }))
  expect(await screen.findByText(/damaged, or too large for the memory/)).toBeVisible()
  expect(screen.queryByRole('img', { name: /^Your photo with/ })).toBeNull()
})

test('corners of a photo are moved by keys, and crossed ones keep the last good picture', async () => {
  withDecoder()
  const app = await openView('view=photo&format=uk-48')
  await takePhoto(app, new File([jpeg], 'wall.jpg', { type: 'image/jpeg' }))
  const corner = await screen.findByRole('button', {
    name: /^Upper left corner: 20% from the left/,
  })
  corner.focus()
  await app.user.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}')
  expect(corner).toHaveAccessibleName(/^Upper left corner: 25\.5% from the left/)
  for (let step = 0; step < 12; step += 1) await app.user.keyboard('{Shift>}{ArrowRight}{/Shift}')
  expect(screen.getByText(/The corners cross/)).toBeVisible()
  for (let step = 0; step < 12; step += 1) await app.user.keyboard('{Shift>}{ArrowLeft}{/Shift}')
  expect(screen.queryByText(/The corners cross/)).toBeNull()
  await app.user.click(screen.getByRole('button', { name: 'Remove the photo' }))
  expect(screen.getByRole('button', { name: 'Choose a photo' })).toHaveFocus()
  await takePhoto(app, new File([jpeg], 'wall.jpg', { type: 'image/jpeg', lastModified: 1 }))
  expect(await screen.findByRole('button', { name: /^Upper left corner: 20%/ })).toBeVisible()
})

test('a bank card tells how large the screen is, and the device remembers it', async () => {
  const { user } = await openView('view=distance')
  expect(await screen.findByText(/The size is approximate/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Calibrate with a bank card' }))
  fireEvent.change(screen.getByLabelText('Size of the outline'), { target: { value: '428' } })
  await user.click(screen.getByRole('button', { name: 'It fits' }))
  expect(await screen.findByText('This screen is calibrated.')).toBeVisible()
  expect(Number(localStorage.getItem('handleboard.mmPerPixel'))).toBeCloseTo(0.2, 6)
  fireEvent.change(screen.getByLabelText(/^Distance:/), { target: { value: '200' } })
  // 14.33 m seen from 200 m, 60 cm from the screen.
  expect(screen.getByText(/From 200 m the board is as wide as 43.* mm/)).toBeVisible()
})

test('who saw the board for two seconds is told letter by letter what was right', async () => {
  const { user } = await openView('view=drive&kmh=90&aside=10')
  await user.click(await screen.findByRole('button', { name: 'Show for 2 seconds, then ask' }))
  expect(screen.getByRole('img', { name: 'The board, for a moment' })).toBeVisible()
  const field = await screen.findByLabelText('The name you saw', {}, { timeout: 5000 })
  await user.type(field, 'rimnit')
  await user.click(screen.getByRole('button', { name: 'Compare' }))
  expect(await screen.findByText('6 of 7 letters are right.')).toBeVisible()
  expect(screen.getByText('left out')).toBeVisible()
})

test('for those who want nothing to move there are stills instead of a drive', async () => {
  const media = window.matchMedia
  vi.stubGlobal('matchMedia', (query: string) =>
    query.includes('reduced-motion')
      ? Object.assign(media(query), { matches: true })
      : media(query),
  )
  await openView('view=drive&kmh=90&aside=10')
  expect(await screen.findAllByRole('img', { name: /m to go$/ })).toHaveLength(4)
  expect(screen.queryByRole('button', { name: 'Play' })).toBeNull()
})

test('on foot nobody drives past, in Hebrew too', async () => {
  await openView('view=drive&walk=15', 'he')
  expect(await screen.findByText(/ברגל לא נוסעים/)).toBeVisible()
})

import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Language } from '../../../../domain/api/me'
import type { Line } from '../../../../domain/api/lines'
import { renderApp, type Run } from '../../../../tests/setup/component-api'

/** The typefaces as the server of the built app gives them. */
function withTypefaces({ server }: Run): void {
  server.use(
    http.get('*/node_modules/*', ({ request }) => {
      const path = decodeURIComponent(new URL(request.url).pathname)
      return HttpResponse.arrayBuffer(
        new Uint8Array(readFileSync(path.replace(/^.*(?=\/node_modules\/)/, '.'))).buffer,
      )
    }),
  )
}

const open = (path: Parameters<typeof renderApp>[0]['path'], language: Language = 'en') =>
  renderApp({ path, language, prepare: async (run) => withTypefaces(run) })

const cards = async () => {
  const list = await screen.findByRole('list', { name: /Names beside each other|שמות זה לצד זה/ })
  return [...list.children].map((card) => within(card as HTMLElement))
}

test('three names stand on the same board, and the best of each row is said in words', async () => {
  await open(
    '/studio/compare?handles=Rimonit,Rimonit.Shop,RimonitNorthernBranch&sign=hash&phrase=-',
  )
  const [short, middle, long] = await cards()
  expect(short?.getByRole('img')).toHaveAccessibleName(/#Rimonit/)
  expect(short?.getByText('Length').parentElement).toHaveTextContent('Best of these')
  expect(long?.getByText('Length').parentElement).not.toHaveTextContent('Best of these')
  expect(short?.getByText('Height of the capitals').parentElement).toHaveTextContent(/\d mm/)
  expect(middle?.getByText(/^On signs and said aloud: \d+ of 100$/)).toBeVisible()
  expect(await short?.findByText(/^Yours: held by/)).toBeVisible()
  expect(await long?.findByText(/In none of your lists/)).toBeVisible()
  expect(screen.getByText(/At most 3/)).toBeVisible()
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('a name is added as the studio reads it; one that is no name or stands there is told why', async () => {
  const { user, router } = await open('/studio/compare?handles=Rimonit&palette=white_on_navy')
  await cards()
  const field = screen.getByRole('textbox', { name: 'One more name' })
  const add = screen.getByRole('button', { name: 'Add' })
  await user.type(field, 'rimonit')
  await user.click(add)
  expect(field).toHaveAccessibleDescription('This name stands here already.')
  await user.clear(field)
  await user.type(field, 'no')
  await user.click(add)
  expect(field).toHaveAccessibleDescription(/at least/)
  await user.clear(field)
  await user.type(field, 'https://wa.me/Rimonit.Shop')
  await user.click(add)
  await waitFor(() =>
    expect(router.state.location.search).toEqual({
      handles: 'Rimonit,Rimonit.Shop',
      palette: 'white_on_navy',
    }),
  )
  expect(await cards()).toHaveLength(2)
})

test('a name is replaced or taken off, asked for, and opened in the studio on its board', async () => {
  const { user, router } = await open('/studio/compare?handles=Rimonit,Rimonit.Shop&sign=hash')
  const [first, second] = await cards()
  expect(first?.getByRole('link', { name: /Ask for this name/ })).toHaveAttribute(
    'href',
    '/requests/new?candidate=Rimonit',
  )
  const inStudio = new URL(
    first?.getByRole('link', { name: /Open in the studio/ }).getAttribute('href') ?? '',
    'http://localhost',
  )
  expect(inStudio.pathname).toBe('/studio')
  expect(Object.fromEntries(inStudio.searchParams)).toEqual({ handle: 'Rimonit', sign: 'hash' })
  if (!first || !second) throw new Error('There are two names.')
  await user.click(second.getByRole('button', { name: /^Replace: / }))
  const field = second.getByRole('textbox', { name: 'Another name' })
  expect(field).toHaveFocus()
  await user.clear(field)
  await user.type(field, 'Rimonit_Haifa')
  await user.click(second.getByRole('button', { name: 'Replace' }))
  await waitFor(() =>
    expect(router.state.location.search).toMatchObject({ handles: 'Rimonit,Rimonit_Haifa' }),
  )
  expect(second.getByRole('button', { name: /^Replace: .*Rimonit_Haifa/ })).toHaveFocus()
  await user.click((await cards())[0]?.getByRole('button', { name: /Take off/ }) ?? field)
  await waitFor(() =>
    expect(router.state.location.search).toEqual({ handles: 'Rimonit_Haifa', sign: 'hash' }),
  )
})

test('a name of ours says so and leads to its line; the studio leads here with its board', async () => {
  const { user } = await open(async (run) => {
    const path = '/api/v1/lines?usernameState=live'
    const { items } = await run.call<{ items: Line[] }>(run.me, 'GET', path)
    return `/studio?handle=${items[0]?.username.value}&sign=link`
  })
  await user.click(await screen.findByRole('link', { name: 'Compare names' }))
  const [mine] = await cards()
  expect(mine?.getByRole('img')).toHaveAccessibleName(/wa\.me\//)
  expect(await mine?.findByRole('link', { name: /^Yours: live on/ })).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/lines\//),
  )
})

test('what is wrong in the address is said, and the page stands in Hebrew too', async () => {
  await open('/studio/compare?handles=x,rimonit', 'he')
  const [wrong, right] = await cards()
  expect(wrong?.getByText(/לפחות 3/)).toBeVisible()
  expect(wrong?.queryByRole('link')).toBeNull()
  expect(right?.getByText('של מי השם')).toBeVisible()
})

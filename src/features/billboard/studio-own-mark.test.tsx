import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openStudio, textOf, watchFiles } from '../../../tests/setup/studio'

afterEach(() => sessionStorage.clear())

function svg(inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${inside}</svg>`
}

function fileOf(text: string, name = 'mark.svg'): File {
  return new File([text], name, { type: 'image/svg+xml' })
}

const good = fileOf(svg('<rect width="24" height="12" fill="#0a0b0c"/>'))

test('an own file is drawn as it is, stays in the tab, and is replaced or taken away', async () => {
  const files = watchFiles()
  const { user } = await openStudio('?handle=Rimonit_New&format=a4&mark=own')
  expect(screen.getByText('Choose the file of your mark first, or another mark.')).toBeVisible()
  const field = screen.getByLabelText('Choose an SVG file', { selector: 'input' })
  await user.upload(field, good)
  expect(await screen.findByText(/is drawn as it is, never stretched/)).toBeVisible()
  expect(sessionStorage).toHaveLength(1)
  await user.click(screen.getByRole('button', { name: 'SVG' }))
  await screen.findByText(/is made\. SHA-256/)
  expect(await textOf(files[0]?.blob)).toContain('fill="#0A0B0C"')
  const group = screen.getByRole('group', { name: 'Official file of your mark' })
  fireEvent.drop(group, {
    dataTransfer: { files: [fileOf(svg('<circle cx="9" cy="9" r="3"/>'), 'new.svg')] },
  })
  expect(await screen.findByText('new.svg')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Take it away' }))
  expect(await screen.findByText('Drop an SVG file here, or choose one.')).toBeVisible()
  expect(sessionStorage).toHaveLength(0)
})

test.each([
  ['a script', svg('<script>alert(1)</script>'), /It has a .*script.*, which is not drawn/],
  ['a handler', svg('<path d="M0 0h9v9z" onload="x()"/>'), /onload.*can run or load something/],
  ['a picture', svg('<image href="https://example.com/a.png"/>'), /It has a .*image/],
  ['a stroke', svg('<path stroke="red" d="M0 0h9v9z"/>'), /It has strokes/],
  ['a document type', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, /not a plain SVG/],
  ['too much in it', svg(`<!--${'x'.repeat(200_001)}-->`), /larger than 200 kB/],
  ['another name', svg('<rect width="9" height="9"/>'), /is no SVG file/, 'mark.png'],
] as const)(
  'a file with %s is refused with its reason',
  async (_, text, sentence, name?: string) => {
    await openStudio('?handle=rimonit&format=a4&mark=own')
    const group = screen.getByRole('group', { name: 'Official file of your mark' })
    fireEvent.drop(group, { dataTransfer: { files: [fileOf(text, name)] } })
    expect(await screen.findByText(sentence)).toBeVisible()
    expect(sessionStorage).toHaveLength(0)
    await waitFor(() => expect(screen.getByRole('button', { name: 'PDF' })).toBeDisabled())
  },
)

test('what was kept is read as strictly as what is chosen', async () => {
  sessionStorage.setItem(
    'handleboard.ownMark',
    JSON.stringify({ name: 'old.svg', source: svg('<script/>') }),
  )
  await openStudio('?handle=rimonit&format=a4&mark=own')
  expect(screen.getByText('Drop an SVG file here, or choose one.')).toBeVisible()
})

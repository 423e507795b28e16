import { screen } from '@testing-library/react'
import { vi } from 'vitest'
import type { Language } from '../../domain/api/me'
import type { Role } from '../../domain/roles'
import { renderApp, type Run } from './component-api'
import { withTypefaces } from './typefaces'

type More = { language?: Language; role?: Role; prepare?: (run: Run) => Promise<void> }

/** The studio with a search, when its steps stand. */
export async function openStudio(
  search: string | ((run: Run) => Promise<string>),
  { prepare, ...more }: More = {},
) {
  const app = await renderApp({
    path: async (run) => `/studio${typeof search === 'string' ? search : await search(run)}`,
    ...more,
    prepare: async (run) => {
      withTypefaces(run)
      await prepare?.(run)
    },
  })
  await screen.findByRole('heading', { level: 2, name: /^1\./ })
  return app
}

/** What was handed to the browser to save. */
export function watchFiles(): { name: string; blob: Blob }[] {
  const files: { name: string; blob: Blob }[] = []
  const blobs: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) blobs.push(blob)
    return 'blob:saved'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const blob = blobs.at(-1)
    if (blob !== undefined) files.push({ name: this.download, blob })
  })
  return files
}

export function bytesOf(blob: Blob | undefined): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () =>
      resolve(new Uint8Array(reader.result instanceof ArrayBuffer ? reader.result : []))
    reader.onerror = () => reject(new Error('The file cannot be read.'))
    reader.readAsArrayBuffer(blob ?? new Blob())
  })
}

export async function textOf(blob: Blob | undefined): Promise<string> {
  return new TextDecoder().decode(await bytesOf(blob))
}

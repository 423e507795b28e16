import { useMutation } from '@tanstack/react-query'
import { send } from './client'

/** Where the CSV of a list is: its own address, with the filters that are on. */
export function exportUrl(path: string, filter: object): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(filter))
    if (typeof value === 'string' && value !== '') search.set(name, value)
  return search.size > 0 ? `${path}/export?${search}` : `${path}/export`
}

/** Brings a file by a call and hands it to the browser; a plain link would lead away when the call is refused. */
export function useDownload() {
  return useMutation({
    mutationFn: async ({ url, name }: { url: string; name: string }) => {
      const file = await (await send('GET', url)).blob()
      const address = URL.createObjectURL(file)
      const link = Object.assign(document.createElement('a'), { href: address, download: name })
      link.click()
      // Some browsers begin to read it after the click.
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
    },
  })
}

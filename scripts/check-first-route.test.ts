import { expect, it } from 'vitest'
import { filesFor, type Manifest } from './check-first-route'

const manifest: Manifest = {
  'index.html': { file: 'index.js', imports: ['shared'], css: ['index.css'] },
  'page.tsx': { file: 'page.js', imports: ['shared', 'deep'] },
  'later.tsx': { file: 'later.js' },
  shared: { file: 'shared.js' },
  deep: { file: 'deep.js', imports: ['shared'] },
}

it('counts each file once that the page needs, and none that waits for a click', () => {
  expect(filesFor(manifest, ['index.html', 'page.tsx']).sort()).toEqual(
    ['deep.js', 'index.css', 'index.js', 'page.js', 'shared.js'].sort(),
  )
})

it('says so when a page was renamed, instead of weighing nothing', () => {
  expect(() => filesFor(manifest, ['gone.tsx'])).toThrow('gone.tsx')
})

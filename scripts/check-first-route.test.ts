import { expect, it } from 'vitest'
import { filesFor, loadedBy, type Manifest } from './check-first-route'

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

it('begins with what the page itself loads, not with what it only names', () => {
  const page = '<script src="/shared.js"></script><script src="/theme.js" data-he="/later.js">'
  expect(loadedBy(page, manifest)).toEqual(['shared'])
  expect(() => loadedBy('<p>', manifest)).toThrow('no file')
})

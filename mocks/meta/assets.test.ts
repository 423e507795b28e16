import { describe, expect, it } from 'vitest'
import { codeOf, lines, metaUnderTest } from './meta-under-test'

const ids = {
  page: '102938475610101',
  instagram: '17841405550000101',
  nameless: '17841405550000103',
  dentalPage: '102938475610111',
  teens: '17841405550000201',
  closed: '102938475610299',
} as const

const read = 'fields=username,name'

describe('reading a Page or an Instagram account', () => {
  it('tells its name and username as they are written there', async () => {
    const { ask } = metaUnderTest()
    expect((await ask('GET', `${ids.page}?${read}`)).body).toEqual({
      id: ids.page,
      username: 'Rimonit.Health',
      name: 'Rimonit Health',
    })
    expect((await ask('GET', `${ids.instagram}?${read}`)).body).toMatchObject({
      username: 'rimonit.health',
    })
  })

  it('leaves the username out when there is none', async () => {
    const { body } = await metaUnderTest().ask('GET', `${ids.nameless}?${read}`)
    expect(body).not.toHaveProperty('username')
  })

  it.each([
    [`${ids.closed}?${read}`, 10],
    [`999999999?${read}`, 100],
    // A number is a node of another kind: it has no `name`.
    [`${lines.main}?${read}`, 100],
    [`${ids.page}?fields=username,link_state`, 100],
    [`${ids.page}/username`, 33],
  ])('%s answers code %i', async (path, code) => {
    const { body } = await metaUnderTest().ask('GET', path)
    expect(codeOf(body)).toBe(code)
  })
})

describe('a name that a Page or an account uses', () => {
  it.each([
    ['rimonit.smile', ids.dentalPage, 147003],
    ['rimonit.teens', ids.teens, 147004],
  ])('%s wants a link to the very number that asks', async (name, assetId, code) => {
    const { meta, claim } = metaUnderTest()
    expect(await claim(lines.appointments, name)).toBe(code)
    await meta.play({ play: 'link_asset', assetId, linkedTo: lines.haifa })
    expect(await claim(lines.appointments, name)).toBe(code)
    await meta.play({ play: 'link_asset', assetId, linkedTo: lines.appointments })
    expect(await claim(lines.appointments, name)).toBe('reserved')
  })

  it('is free to ask for once the Page has another', async () => {
    const { meta, claim } = metaUnderTest()
    const { dentalPage: assetId } = ids
    await meta.play({ play: 'rename_asset', assetId, username: 'rimonit.teeth' })
    expect(await claim(lines.appointments, 'rimonit.smile')).toBe('reserved')
    expect(await claim(lines.haifa, 'rimonit.teeth')).toBe(147003)
  })

  it('is not taken by a second Page, and a stranger to the world is not found', async () => {
    const { meta } = metaUnderTest()
    await meta.play({ play: 'rename_asset', assetId: ids.dentalPage, username: 'RIMONIT.health' })
    const { assets } = await meta.world()
    expect(assets.find(({ assetId }) => assetId === ids.dentalPage)?.username).toBe('rimonit.smile')
    expect(await meta.play({ play: 'link_asset', assetId: '1', linkedTo: null })).toBe('not_found')
    expect(await meta.play({ play: 'link_asset', assetId: ids.page, linkedTo: '1' })).toBe(
      'not_found',
    )
  })
})

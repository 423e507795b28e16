import { describe, expect, it } from 'vitest'
import { lines, metaUnderTest } from './meta-under-test'
import { seedIsraeliBusiness } from './seed'

describe('giving a name up', () => {
  it('a name in use is removed', async () => {
    const { ask, username } = metaUnderTest()
    expect((await ask('DELETE', `${lines.haifa}/username`)).body).toEqual({ success: true })
    expect(await username(lines.haifa)).toEqual({})
  })

  it('a reserved name stays, and the answer says so', async () => {
    const { ask, username } = metaUnderTest()
    expect((await ask('DELETE', `${lines.pharm}/username`)).body).toEqual({ success: false })
    expect(await username(lines.pharm)).toEqual({ username: 'rimonit.pharm', status: 'reserved' })
  })

  it('a number without a name has nothing to give up', async () => {
    const { ask } = metaUnderTest()
    expect((await ask('DELETE', `${lines.appointments}/username`)).body).toEqual({ success: false })
  })
})

describe('suggestions', () => {
  const path = `${lines.appointments}/username_suggestions`

  it('come wrapped, the same for each line, and go when they are taken', async () => {
    const { ask, claim } = metaUnderTest()
    const all = seedIsraeliBusiness().suggestions
    expect((await ask('GET', path)).body).toEqual({ data: [{ username_suggestions: all }] })
    await claim(lines.main, 'rimonit.care')
    const rest = all.filter((name) => name !== 'rimonit.care')
    expect((await ask('GET', path)).body).toEqual({ data: [{ username_suggestions: rest }] })
  })

  it('come flat when the world says so', async () => {
    const world = {
      ...seedIsraeliBusiness(),
      suggestionsShape: 'flat' as const,
      suggestions: ['abc'],
    }
    const { ask } = metaUnderTest({ world })
    expect((await ask('GET', path)).body).toEqual({ username_suggestions: ['abc'] })
  })
})

import { describe, expect, it } from 'vitest'
import { createGraphClient } from '../../server/meta/graph-client'
import {
  codeDisposition,
  deleteMessageCode,
  findMessageCodes,
  putMessageCode,
} from '../../server/meta/message-codes'
import { accessToken, lines, metaUnderTest } from './meta-under-test'
import { seedIsraeliBusiness } from './seed'

const path = `${lines.main}/message_qrdls`
const hello = { prefilled_message: 'Hello', generate_qr_image: 'SVG' }

describe('message codes', () => {
  it('are made with a picture, get another text and are deleted', async () => {
    const { ask } = metaUnderTest()
    const made = await ask('POST', path, { body: hello })
    const { code } = made.body
    expect(made.body).toEqual({
      code,
      prefilled_message: 'Hello',
      deep_link_url: `https://wa.me/message/${String(code)}`,
      qr_image_url: expect.stringMatching(/\.svg$/) as string,
    })
    const again = await ask('POST', path, { body: { code, prefilled_message: 'Bye' } })
    expect(again.body).toMatchObject({ code, prefilled_message: 'Bye' })
    expect((await ask('GET', path)).body).toMatchObject({ data: [{ code }] })
    expect((await ask('DELETE', `${path}/${String(code)}`)).body).toEqual({ success: true })
    expect((await ask('GET', path)).body).toEqual({ data: [] })
  })

  it('of one number are not another’s', async () => {
    const { ask } = metaUnderTest()
    const { body } = await ask('POST', path, { body: hello })
    const theirs = `${lines.haifa}/message_qrdls`
    expect((await ask('GET', theirs)).body).toEqual({ data: [] })
    const refused = await ask('DELETE', `${theirs}/${String(body.code)}`)
    expect(refused.body).toMatchObject({ error: { code: 100, error_subcode: 33 } })
  })

  it.each([
    [{}],
    [{ ...hello, prefilled_message: ' ' }],
    [{ ...hello, prefilled_message: 'x'.repeat(141) }],
    [{ ...hello, generate_qr_image: 'GIF' }],
    [{ ...hello, code: 7 }],
    [{ ...hello, colour: 'red' }],
  ])('%j is turned away', async (body) => {
    const { ask } = metaUnderTest()
    expect((await ask('POST', path, { body })).body).toMatchObject({ error: { code: 100 } })
    expect((await ask('GET', path)).body).toEqual({ data: [] })
  })

  it('are 2,000 for each number at most', async () => {
    const messageCodes = Array.from({ length: 2000 }, (_, n) => ({
      phoneNumberId: lines.main,
      code: `CODE${n}`,
      prefilledMessage: 'Hello',
    }))
    const { ask } = metaUnderTest({ world: { ...seedIsraeliBusiness(), messageCodes } })
    expect((await ask('POST', path, { body: hello })).body).toMatchObject({ error: { code: 100 } })
  })

  it('are not made for a number that is not registered, nor on other edges', async () => {
    const { ask } = metaUnderTest()
    const other = `${lines.unregistered}/message_qrdls`
    expect((await ask('POST', other, { body: hello })).body).toMatchObject({
      error: { code: 133010 },
    })
    expect((await ask('DELETE', `${lines.main}/username/x`)).body).toMatchObject({
      error: { code: 2500 },
    })
    for (const [method, where] of [
      ['PUT', path],
      ['POST', `${path}/x`],
    ] as const)
      expect((await ask(method, where, { body: hello })).body).toMatchObject({
        error: { code: 100 },
      })
  })

  it('are listed 25 at once', async () => {
    const { ask } = metaUnderTest()
    expect((await ask('GET', `${path}?limit=26`)).body).toMatchObject({ error: { code: 100 } })
    expect((await ask('GET', `${path}?after=x`)).body).toMatchObject({ error: { code: 100 } })
  })
})

describe('the connector, with the simulated Meta', () => {
  const client = (meta: ReturnType<typeof metaUnderTest>['meta']) =>
    createGraphClient({
      fetch: meta.fetch,
      graphUrl: 'https://graph.facebook.com',
      version: 'v25.0',
      accessToken,
      now: () => new Date('2026-11-22T10:00:00Z'),
    })

  it('makes, finds over all pages, changes and deletes codes', async () => {
    const { meta } = metaUnderTest()
    const graph = client(meta)
    const put = (text: string, code: string | null = null) =>
      putMessageCode(graph, lines.main, { text, code })
    for (let n = 0; n < 50; n += 1) await put(`Site ${n}`)
    const made = await put('שלום')
    if (made.kind !== 'ok') throw new Error('Meta made none.')
    const found = await findMessageCodes(graph, lines.main, 'שלום')
    expect(found).toMatchObject({ kind: 'ok', codes: [{ code: made.code }] })
    expect(await put('Bye', made.code)).toMatchObject({ kind: 'ok', text: 'Bye' })
    const gone = await deleteMessageCode(graph, lines.main, made.code)
    expect(gone).toMatchObject({ kind: 'ok', success: true })
  })

  it('understands what Meta does not do', async () => {
    const { meta } = metaUnderTest()
    const unknown = await deleteMessageCode(client(meta), lines.main, 'NOTHING')
    if (unknown.kind !== 'error') throw new Error('Meta knew it.')
    expect(codeDisposition(unknown.error, 'delete')).toEqual({ kind: 'gone' })
    expect(codeDisposition(unknown.error, 'edit')).toMatchObject({ problem: 'code_not_found' })
    expect(codeDisposition(unknown.error, 'create')).toMatchObject({ problem: 'line_not_found' })
    const long = { text: 'x'.repeat(141), code: null }
    const refused = await putMessageCode(client(meta), lines.main, long)
    if (refused.kind !== 'error') throw new Error('Meta took it.')
    expect(codeDisposition(refused.error, 'create')).toMatchObject({ problem: 'refused' })
  })
})

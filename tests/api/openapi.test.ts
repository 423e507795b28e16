import { afterAll, describe, expect, it } from 'vitest'
import { endpoints } from '../../domain/api/all'
import { errorTable } from '../../domain/errors'
import { outgoingEventTypes, testEventType } from '../../domain/outgoing-events'
import { openDesk, pathOf } from './desk'

const desk = await openDesk({ lines: 4 })
afterAll(desk.close)

type Operation = {
  operationId: string
  summary: string
  parameters: { name: string; in: string; required: boolean; schema: object }[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
  security?: object[]
}
type Document = {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  webhooks: Record<string, { post: Operation }>
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> }
}

const answer = await desk.send(null, 'GET', '/api/v1/openapi.json')
const document = answer.json as Document

const named = endpoints.map(
  (contract) => [`${contract.method} ${contract.path}`, contract] as const,
)
const operationOf = (contract: (typeof endpoints)[number]) =>
  document.paths[contract.path]?.[contract.method.toLowerCase()]

/** Every `$ref` in it, wherever it stands. */
function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  )
}

function resolve(ref: string): unknown {
  let found: unknown = document
  for (const part of ref.replace(/^#\//, '').split('/'))
    found = (found as Record<string, unknown> | undefined)?.[part]
  return found
}

describe('the OpenAPI document', () => {
  it('is there for everybody, as OpenAPI 3.1', () => {
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(document.openapi).toMatch(/^3\.1\.\d$/)
    expect(document.info).toMatchObject({ title: 'Handleboard' })
    expect(document.info.version).not.toBe('')
  })

  it.each(named)('has %s, with its answer, its errors and its parameters', (_name, contract) => {
    const operation = operationOf(contract)
    expect(operation?.summary).toBe(contract.summary)
    expect(operation?.responses[String(contract.status)]).toBeDefined()
    for (const code of contract.errors)
      expect(operation?.responses[String(errorTable[code].status)]?.description).toContain(code)
    const inPath = [...contract.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const parameters = operation?.parameters ?? []
    expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(inPath)
    expect(parameters.filter((one) => one.in === 'query').map(({ name }) => name)).toEqual(
      Object.keys(contract.query?.shape ?? {}),
    )
    for (const parameter of parameters)
      expect(parameter.required).toBe(parameter.in === 'path' || parameter.name === 'If-Match')
    expect(operation?.requestBody !== undefined).toBe(contract.body !== undefined)
    expect(operation?.security?.length === 0).toBe(contract.access === 'public')
  })

  it('has no call that is not served, and none twice', () => {
    const listed = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(listed.toSorted()).toEqual(named.map(([name]) => name).toSorted())
    const ids = Object.values(document.paths).flatMap((operations) =>
      Object.values(operations).map(({ operationId }) => operationId),
    )
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z0-9]*$/)
  })

  it('has every webhook that is sent, with its body', () => {
    expect(Object.keys(document.webhooks)).toEqual([...outgoingEventTypes, testEventType])
    for (const [type, { post }] of Object.entries(document.webhooks))
      expect(post.requestBody?.content['application/json']?.schema).toMatchObject({
        properties: { type: { const: type }, timestamp: {}, data: { type: 'object' } },
      })
  })

  it('every reference in it leads somewhere', () => {
    const refs = refsIn(document)
    expect(refs.length).toBeGreaterThan(endpoints.length)
    for (const ref of refs) {
      expect(ref).toMatch(/^#\//)
      expect(resolve(ref)).toBeDefined()
    }
  })

  it('has the schema of problems with every code', () => {
    expect(document.components.schemas['Problem']).toMatchObject({
      properties: { code: { enum: Object.keys(errorTable) } },
    })
  })
})

describe('every call', () => {
  it.each(named)('%s is served', async (_name, contract) => {
    const { status } = await desk.send(
      desk.admin,
      contract.method,
      pathOf(contract, { id: 'nothing-there', token: 'no-such-token-at-all' }),
      contract.body ? { body: {} } : {},
    )
    expect(status).not.toBe(405)
    expect(status).toBeLessThan(500)
    if (status === 404) expect(contract.path).toMatch(/\{id\}/)
  })

  it.each(named.filter(([, contract]) => contract.access !== 'public'))(
    '%s is closed to who is not signed in',
    async (_name, contract) => {
      const path = pathOf(contract, { id: 'nothing-there' })
      expect(await desk.send(null, contract.method, path)).toMatchObject({
        status: 401,
        json: { code: 'not_signed_in' },
      })
    },
  )
})

describe('the readable page', () => {
  it('lists every call and every error, and runs nothing', async () => {
    const page = await desk.send(null, 'GET', '/api/v1/docs')
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    for (const [, contract] of named)
      expect(page.text).toContain(`<code>${contract.method} ${contract.path}</code>`)
    for (const code of Object.keys(errorTable)) expect(page.text).toContain(`id="error-${code}"`)
    expect(page.text).not.toMatch(/<script/i)
  })
})

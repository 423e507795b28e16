import { z } from 'zod'
import { endpoints } from '../domain/api/all'
import { outgoingPayload } from '../domain/api/outgoing-events'
import type { Endpoint } from '../domain/api/endpoint'
import { errorTable, type ErrorCode } from '../domain/errors'
import { outgoingEventTypes, testEventType } from '../domain/outgoing-events'

/** Errors that any call can answer, beside those its contract names. */
const everywhere: ErrorCode[] = ['not_signed_in', 'not_allowed', 'invalid_input', 'unavailable']

/** The whole API as OpenAPI 3.1, made from the contracts that the server routes by. */
export function openApiDocument(publicUrl: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const contract of endpoints) {
    const operations = (paths[contract.path] ??= {})
    operations[contract.method.toLowerCase()] = operationOf(contract)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Handleboard',
      version: '1',
      description:
        'The API of the desk where a business gets, watches and uses its WhatsApp usernames.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    security: [{ session: [] }, { apiKey: [] }],
    paths,
    webhooks: webhooksOf(),
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'handleboard.session_token' },
        apiKey: { type: 'http', scheme: 'bearer', description: 'hb_…' },
      },
      schemas: { Problem: problemSchema },
    },
  }
}

/** What addresses are told: the other direction, posted by us. */
function webhooksOf(): object {
  const header = (name: string) => ({
    name,
    in: 'header',
    required: true,
    schema: { type: 'string' },
  })
  const types = [...outgoingEventTypes, testEventType] as const
  const told = types.map((type): [string, object] => [
    type,
    {
      post: {
        summary: 'Signed as Standard Webhooks says; answer 2xx to take it',
        parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(header),
        requestBody: {
          content: { 'application/json': { schema: schemaOf(outgoingPayload(type), 'output') } },
        },
        responses: { '2XX': { description: 'Taken.' }, '410': { description: 'Send no more.' } },
      },
    },
  ])
  return Object.fromEntries(told)
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457 problem details',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(errorTable) },
    detail: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
    allowed: { type: 'array', items: { type: 'string' } },
    changed: {
      type: 'object',
      description: 'Who changed what a stale call was about; by null is Meta',
      properties: {
        at: { type: 'string', format: 'date-time' },
        by: { type: ['string', 'null'] },
        deed: { type: 'string' },
        state: { type: 'string' },
      },
    },
    traceId: { type: 'string' },
  },
}

function operationOf(contract: Endpoint): object {
  return {
    operationId: `${contract.method.toLowerCase()}${contract.path.replace(/[^a-zA-Z0-9]+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/\W/g, '')}`,
    summary: contract.summary,
    tags: [contract.path.split('/')[3] ?? 'other'],
    ...(contract.access === 'public'
      ? { security: [] }
      : { description: `Needs: ${contract.access}.` }),
    parameters: parametersOf(contract),
    ...(contract.body && {
      requestBody: {
        required: true,
        content: { [contract.bodyMedia ?? 'application/json']: { schema: bodySchemaOf(contract) } },
      },
    }),
    responses: responsesOf(contract),
  }
}

function bodySchemaOf({ body, bodyMedia }: Endpoint): object {
  if (body === undefined) return {}
  return bodyMedia === undefined ? schemaOf(body, 'input') : { type: 'string' }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

function parametersOf(contract: Endpoint): object[] {
  const from = (schema: z.ZodObject | undefined, where: 'path' | 'query') =>
    Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
      name,
      in: where,
      required: where === 'path',
      schema: schemaOf(field as z.ZodType, 'input'),
    }))
  const header = (name: string, required: boolean) => ({
    name,
    in: 'header',
    required,
    schema: { type: 'string' },
  })
  return [
    ...from(contract.params, 'path'),
    ...from(contract.query, 'query'),
    ...(contract.idempotent ? [header('Idempotency-Key', false)] : []),
    ...(contract.conditional ? [header('If-Match', true)] : []),
  ]
}

function acceptedOf({ accepted }: Endpoint): [string, object][] {
  if (accepted === undefined) return []
  const content = { 'application/json': { schema: schemaOf(accepted, 'output') } }
  return [['202', { description: 'It goes on in the background.', content }]]
}

function responsesOf(contract: Endpoint): object {
  const codes = [
    ...new Set([...(contract.access === 'public' ? [] : everywhere), ...contract.errors]),
  ]
  const statuses = [...new Set(codes.map((code) => errorTable[code].status))]
  const problems = statuses.map((status): [string, object] => [
    String(status),
    {
      description: codes
        .filter((code) => errorTable[code].status === status)
        .map((code) => `${code}: ${errorTable[code].title}`)
        .join(' '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ])
  const answer =
    contract.status === 204
      ? { description: 'Done.' }
      : {
          description: 'Done.',
          content: {
            [contract.media ?? 'application/json']: { schema: schemaOf(contract.answer, 'output') },
          },
        }
  return Object.fromEntries([
    [String(contract.status), answer],
    ...acceptedOf(contract),
    ...problems,
  ])
}

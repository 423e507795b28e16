import { describe, expect, it } from 'vitest'
import { fixture } from './fixtures/read-fixture'
import { createGraphClient } from './graph-client'
import { archiveTemplates, unarchiveTemplates } from './template-archive'
import { templateDisposition } from './template-disposition'
import {
  createTemplate,
  deleteTemplate,
  editTemplate,
  listTemplates,
  readTemplate,
  unpauseTemplate,
} from './templates'

const wabaId = '102290129340398'

function metaSaying(body: string, status = 200) {
  const requests: Request[] = []
  const client = createGraphClient({
    fetch: async (request) => {
      requests.push(request)
      return new Response(body, { status })
    },
    graphUrl: 'https://graph.example',
    apiUrl: 'https://api.example/',
    version: 'v25.0',
    accessToken: 'token',
    now: () => new Date(0),
  })
  const sent = () => requests.map(({ method, url }) => `${method} ${decodeURIComponent(url)}`)
  return { client, requests, sent }
}

describe('a list of templates', () => {
  it('has ours and all others, and says where it goes on', async () => {
    const { client, sent } = metaSaying(fixture('template-10-list-page'))
    expect(await listTemplates(client, wabaId, { limit: 2 })).toMatchObject({
      kind: 'ok',
      unreadable: 0,
      after: 'MjQZD',
      items: [
        {
          id: '1192339204654487',
          name: 'hello_world',
          language: 'en_US',
          previousCategory: 'ACCOUNT_UPDATE',
          content: { header: 'Hello World', footer: 'WhatsApp Business API Team', buttons: [] },
        },
        {
          id: '920070352646140',
          name: 'request_phone_number',
          language: 'he',
          status: 'PENDING',
          category: 'UTILITY',
          previousCategory: null,
          content: { header: null, footer: null, buttons: ['REQUEST_CONTACT_INFO'] },
          qualityScore: null,
          rejectedReason: null,
        },
      ],
    })
    expect(sent()).toEqual([
      `GET https://graph.example/v25.0/${wabaId}/message_templates?fields=id,name,language,status,category,previous_category,components,quality_score,rejected_reason,parameter_format&limit=2`,
    ])
  })

  it('ends where there is no next page', async () => {
    const { client, sent } = metaSaying(fixture('template-11-list-last-page'))
    const last = await listTemplates(client, wabaId, { after: 'MjQZD', name: 'request_phone' })
    expect(last).toMatchObject({ kind: 'ok', items: [], after: null })
    expect(sent()[0]).toContain('&limit=100&after=MjQZD&name=request_phone')
  })

  it('is lost when it goes on to nowhere, or round in a circle', async () => {
    const nowhere = metaSaying('{"data":[],"paging":{"next":"https://x"}}').client
    expect(await listTemplates(nowhere, wabaId)).toMatchObject({ kind: 'lost' })
    const circle = metaSaying(fixture('template-10-list-page')).client
    expect(await listTemplates(circle, wabaId, { after: 'MjQZD' })).toMatchObject({ kind: 'lost' })
    expect(await listTemplates(metaSaying('{}').client, wabaId)).toMatchObject({ kind: 'lost' })
  })

  it('counts what it cannot read and shows the rest', async () => {
    const rows = [{ id: 90071992547409, name: 'a', language: 'en-us', status: 'NEW' }, {}, 'x']
    const { client } = metaSaying(JSON.stringify({ data: rows }))
    expect(await listTemplates(client, wabaId)).toMatchObject({
      unreadable: 2,
      items: [{ id: '90071992547409', language: 'en_US', status: 'NEW', content: null }],
    })
  })
})

describe('a template', () => {
  const whole = {
    id: '90071992547409931',
    name: 'a',
    language: 'en',
    status: 'REJECTED',
    rejected_reason: 'SCAM',
    quality_score: { score: 'RED', date: 1751247548, reasons: ['x'] },
    components: [
      { type: 'header', format: 'IMAGE' },
      { type: 'body', text: 'Hi' },
      { type: 'buttons', buttons: [{ type: 'URL' }, {}] },
      'strange',
    ],
  }

  it('is read by its id, every word as Meta wrote it', async () => {
    const { client } = metaSaying(JSON.stringify(whole))
    expect(await readTemplate(client, whole.id)).toMatchObject({
      kind: 'ok',
      status: 'REJECTED',
      rejectedReason: 'SCAM',
      qualityScore: 'RED',
      content: { header: 'IMAGE', body: 'Hi', footer: null, buttons: ['URL', 'unknown'] },
    })
  })

  it('is lost when the answer is about another one', async () => {
    const { client } = metaSaying(JSON.stringify(whole))
    expect(await readTemplate(client, '1')).toMatchObject({ kind: 'lost', reason: 'unreadable' })
  })

  it('has no reason when Meta says NONE, and a quality in either shape', async () => {
    const { client } = metaSaying(
      JSON.stringify({ ...whole, rejected_reason: 'NONE', quality_score: 'GREEN' }),
    )
    expect(await readTemplate(client, whole.id)).toMatchObject({
      rejectedReason: null,
      qualityScore: 'GREEN',
    })
  })
})

describe('creating a template', () => {
  const wish = {
    name: 'request_phone_number',
    language: 'he',
    category: 'UTILITY',
    body: 'Please share your phone number so that we can complete your request today.',
  } as const
  const components = (JSON.parse(fixture('template-14-edit-request')) as { components: unknown })
    .components

  it('sends the text and the one button, without a text of its own', async () => {
    const { client, requests, sent } = metaSaying(fixture('template-04-create-response-pending'))
    await createTemplate(client, wabaId, wish)
    expect(sent()).toEqual([`POST https://graph.example/v25.0/${wabaId}/message_templates`])
    const { body: _body, ...head } = wish
    expect(await requests[0]?.json()).toEqual({ ...head, components })
  })

  it.each([
    ['04-create-response-pending', '1689556908129832', 'PENDING', 'UTILITY'],
    ['05-create-response-approved-at-once', '1473688840035974', 'APPROVED', 'UTILITY'],
    ['06-create-response-rejected-at-once', '1689556908129835', 'REJECTED', 'MARKETING'],
  ])('answers what template-%s says', async (name, id, status, category) => {
    const { client } = metaSaying(fixture(`template-${name}`))
    const created = await createTemplate(client, wabaId, wish)
    expect(created).toMatchObject({ kind: 'ok', id, status, category })
  })

  it('is lost without an id', async () => {
    const { client } = metaSaying('{"status":"PENDING"}')
    expect(await createTemplate(client, wabaId, wish)).toMatchObject({ kind: 'lost', sent: true })
  })

  it('of another text puts all components in the place of the old ones', async () => {
    const { client, requests, sent } = metaSaying(fixture('template-16-delete-response'))
    const edited = await editTemplate(client, '17', { body: wish.body })
    expect(edited).toMatchObject({ kind: 'ok', success: true })
    expect(sent()).toEqual(['POST https://graph.example/v25.0/17'])
    expect(await requests[0]?.json()).toEqual({ components })
  })
})

describe('other steps', () => {
  it('delete one language, always by its id', async () => {
    const { client, sent } = metaSaying(fixture('template-16-delete-response'))
    const gone = await deleteTemplate(client, wabaId, { name: 'a_b', metaId: '17' })
    expect(gone).toMatchObject({ kind: 'ok', success: true })
    expect(sent()).toEqual([
      `DELETE https://graph.example/v25.0/${wabaId}/message_templates?name=a_b&hsm_id=17`,
    ])
  })

  it('end a pause', async () => {
    const { client, sent } = metaSaying('{"success":true}')
    expect(await unpauseTemplate(client, '17')).toMatchObject({ kind: 'ok', success: true })
    expect(sent()).toEqual(['POST https://graph.example/v25.0/17/unpause'])
  })

  it('archive on Meta’s other host, which has no versions', async () => {
    const { client, requests, sent } = metaSaying(
      '{"archived_templates":["1689556908129832"],"failed_templates":{"920070352646140":"Not approved"}}',
    )
    const ids = ['1689556908129832', '920070352646140']
    expect(await archiveTemplates(client, wabaId, ids)).toMatchObject({
      kind: 'ok',
      done: ['1689556908129832'],
      failed: { '920070352646140': 'Not approved' },
    })
    expect(sent()).toEqual([`POST https://api.example/${wabaId}/message_templates/archive`])
    expect(await requests[0]?.json()).toEqual(JSON.parse(fixture('template-17-archive-request')))
  })

  it('bring back from the archive, and know no answer from another', async () => {
    const { client, sent } = metaSaying(
      '{"unarchived_templates":[{"id":17}],"failed_templates":{}}',
    )
    const back = await unarchiveTemplates(client, wabaId, ['17'])
    expect(back).toMatchObject({ kind: 'ok', done: ['17'], failed: {} })
    expect(sent()).toEqual([`POST https://api.example/${wabaId}/message_templates/unarchive`])
    const silent = metaSaying('{"success":true}').client
    expect(await archiveTemplates(silent, wabaId, ['17'])).toMatchObject({ kind: 'lost' })
  })
})

describe('a refusal', () => {
  async function dispositionOf(body: string, task: Parameters<typeof templateDisposition>[1]) {
    const answer = await readTemplate(metaSaying(body, 400).client, '17')
    if (answer.kind !== 'error') throw new Error(answer.kind)
    return templateDisposition(answer.error, task)
  }
  const failed = (problem: string) => ({ kind: 'failed', problem })

  it.each([
    ['template-error-01-duplicate-language', failed('language_exists')],
    ['template-error-03-button-text-not-allowed', failed('button_text_not_allowed')],
    ['template-error-04-cannot-edit-status', failed('status_forbids_edit')],
    ['template-error-06-leading-trailing-parameter', failed('variable_at_the_edge')],
    ['error-29-100-33-unsupported-get-request', failed('not_found_at_meta')],
    ['error-14-368', failed('account_restricted')],
    ['error-15-131031', failed('account_restricted')],
    ['error-22-104-no-token', failed('token_not_valid')],
    ['error-28-2-transient', { kind: 'try_later', throttled: false }],
    ['error-01-130429-throughput', { kind: 'try_later', throttled: true }],
  ])('like %s means %j', async (name, disposition) => {
    expect(await dispositionOf(fixture(name), 'create')).toEqual(disposition)
  })

  it('to delete what is not there is no refusal', async () => {
    const body = fixture('error-29-100-33-unsupported-get-request')
    expect(await dispositionOf(body, 'delete')).toEqual({ kind: 'gone' })
  })

  it.each([
    [10, failed('no_permission')],
    [80008, { kind: 'try_later', throttled: true }],
    [100, failed('refused')],
    [987654, failed('refused')],
  ])('with the code %i means %j', async (code, disposition) => {
    expect(await dispositionOf(JSON.stringify({ error: { code } }), 'edit')).toEqual(disposition)
  })
})

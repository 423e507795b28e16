import { describe, expect, it } from 'vitest'
import { metaUnderTest, traced, wabaIds, type Body } from './meta-under-test'
import duplicate from './payloads/template-error-01-duplicate-language.json'
import buttonText from './payloads/template-error-03-button-text-not-allowed.json'
import wrongStatus from './payloads/template-error-04-cannot-edit-status.json'
import edges from './payloads/template-error-06-leading-trailing-parameter.json'
import { seedIsraeliBusiness } from './seed'
import type { Template } from './template-state'
import { parseWorld } from './world'

const path = `${wabaIds.clinics}/message_templates`
const components = [
  { type: 'body', text: 'May we have your phone number, please?' },
  { type: 'buttons', buttons: [{ type: 'request_contact_info' }] },
]
const wish = { name: 'ask_number', language: 'en', category: 'utility', components }

/** The Hebrew one of the seed, approved. */
const seeded = '29007199254740993'

function opened() {
  const tested = metaUnderTest()
  const { ask, meta } = tested
  const code = async (method: string, where: string, body?: unknown) => {
    const answer = await ask(method, where, body === undefined ? {} : { body })
    const error = answer.body['error'] as { code: number; error_subcode?: number } | undefined
    return error && (error.error_subcode ?? error.code)
  }
  return {
    ...tested,
    code,
    create: async (more: object = {}) =>
      (await ask('POST', path, { body: { ...wish, ...more } })).body,
    refused: (more: object) => code('POST', path, { ...wish, ...more }),
    async listed(query = '') {
      const { body } = await ask('GET', `${path}?${query}`)
      return body['data'] as Body[]
    },
    async template(id: string) {
      return (await meta.world()).templates.find(({ templateId }) => templateId === id)
    },
  }
}

function withText(text: string, more: object[] = []) {
  return { components: [{ type: 'BODY', text }, ...more] }
}

const button = (more: object) => [
  components[0],
  { type: 'BUTTONS', buttons: [{ type: 'REQUEST_CONTACT_INFO', ...more }] },
]

describe('creating a template', () => {
  it('waits for review, under an id that a number cannot hold', async () => {
    const { create, listed } = opened()
    const made = await create()
    expect(made).toEqual({ id: '71300000000000001', status: 'PENDING', category: 'UTILITY' })
    expect(await listed('name=ask_number')).toEqual([
      {
        id: made['id'],
        name: 'ask_number',
        language: 'en',
        status: 'PENDING',
        category: 'UTILITY',
        parameter_format: 'POSITIONAL',
        components: [
          { type: 'BODY', text: 'May we have your phone number, please?' },
          {
            type: 'BUTTONS',
            buttons: [{ type: 'REQUEST_CONTACT_INFO', text: 'Share Contact Info' }],
          },
        ],
      },
    ])
  })

  it.each([
    [{ name: 'Ask' }, 100],
    [{ name: undefined }, 100],
    [{ name: 'x'.repeat(513) }, 100],
    [{ language: 'iw' }, 100],
    [{ language: 'en-US' }, 100],
    [{ category: 'SERVICE' }, 100],
    [{ category: 'AUTHENTICATION' }, 100],
    [{ parameter_format: 'OTHER' }, 100],
    [{ components: [] }, 100],
    [{ colour: 'red' }, 100],
    [{ components: [{ type: 'CAROUSEL' }] }, 100],
    [{ components: [components[0], components[0]] }, 100],
    [{ components: [{ type: 'HEADER', format: 'IMAGE' }, components[0]] }, 100],
    [{ components: [components[1]] }, 2388072],
    [withText(''), 2388072],
    [withText('a\tb'), 2388072],
    [withText('x'.repeat(1025)), 2388040],
    [withText('{{1}}, your number please'), 2388299],
    [withText('Your number, {{name}} '), 2388299],
    [withText('Hi {{1}} and {{2}} there'), 2388293],
    [withText('Hi', [{ type: 'FOOTER', text: 'x'.repeat(61) }]), 2388040],
    [withText('Hi', [{ type: 'FOOTER', text: 'from {{1}}' }]), 2388073],
    [withText('Hi', [{ type: 'HEADER', format: 'TEXT', text: '{{1}} {{2}}' }]), 2388047],
    [{ components: button({ text: 'Give it' }) }, 2388153],
    [{ components: button({ url: 'https://a.example' }) }, 100],
    [{ components: button({ type: 'QUICK_REPLY' }) }, 100],
    [{ components: [components[0], { type: 'BUTTONS', buttons: [{}, {}] }] }, 100],
  ])('with %j is refused as %i', async (more, code) => {
    expect(await opened().refused(more)).toBe(code)
  })

  it('takes the one text that its button may have, and words in any case', async () => {
    const { create } = opened()
    const made = await create({ components: button({ text: 'Share Contact Info' }) })
    expect(made).toMatchObject({ status: 'PENDING' })
    const spaced = withText('Dear {{1}}, may we have your phone number, please?')
    expect(await create({ ...spaced, name: 'other', category: 'Marketing' })).toMatchObject({
      category: 'MARKETING',
    })
  })

  it('is refused for a name and language that are there, and not for another language', async () => {
    const { create, refused } = opened()
    await create()
    expect(await refused({})).toBe(2388024)
    expect(await create({ language: 'en_GB' })).toMatchObject({ status: 'PENDING' })
  })

  it('is possible a hundred times an hour', async () => {
    const { create, refused, pass } = opened()
    for (let n = 0; n < 100; n += 1) await create({ name: `ask_${n}` })
    expect(await refused({})).toBe(80008)
    pass(60)
    expect(await refused({})).toBeUndefined()
  })

  it('stops at the number that the account can have', async () => {
    const world = seedIsraeliBusiness()
    const [sample] = world.templates
    if (sample === undefined) throw new Error('The seed has no template.')
    world.accounts = world.accounts.map((one) => ({ ...one, usernameEligible: false }))
    const many = (count: number): Template[] =>
      Array.from({ length: count }, (_none, n) => ({
        ...sample,
        templateId: `${n}`,
        name: `n${n}`,
      }))
    world.templates = many(249)
    const { ask } = metaUnderTest({ world })
    expect((await ask('POST', path, { body: wish })).body).toMatchObject({ status: 'PENDING' })
    const next = await ask('POST', path, { body: { ...wish, language: 'he' } })
    expect(next.body).toMatchObject({
      error: {
        code: 100,
        error_subcode: 2388019,
        is_transient: false,
        error_user_title: expect.any(String) as string,
      },
    })
  })
})

describe('a list of templates', () => {
  it('tells reason and quality only when asked', async () => {
    const { listed } = opened()
    const [first] = await listed('limit=1')
    expect(first).not.toHaveProperty('quality_score')
    const fields = 'fields=name,rejected_reason,quality_score'
    expect(await listed(`limit=1&${fields}`)).toEqual([
      {
        id: seeded,
        name: 'request_phone_number',
        rejected_reason: 'NONE',
        quality_score: { score: 'GREEN' },
      },
    ])
  })

  it('goes on by its cursor, back by the other, and sums up', async () => {
    const { ask } = opened()
    const first = (await ask('GET', `${path}?limit=2&summary=total_count,message_template_limit`))
      .body
    const { cursors } = first['paging'] as { cursors: { after: string } }
    expect(first).toMatchObject({ summary: { total_count: 3, message_template_limit: 6000 } })
    const last = (await ask('GET', `${path}?limit=2&after=${cursors.after}`)).body
    expect(last).toMatchObject({ data: [{ name: 'appointment_reminder' }] })
    expect(last['paging']).not.toHaveProperty('next')
    const { before } = (last['paging'] as { cursors: { before: string } }).cursors
    const back = (await ask('GET', `${path}?limit=2&before=${before}`)).body
    expect(back['data']).toEqual(first['data'])
  })

  it.each([
    ['name=phone', ['request_phone_number']],
    ['status=approved&language=en_US', ['hello_world']],
    ['content=תזכורת', ['appointment_reminder']],
    ['name_or_content=welcome', ['hello_world']],
    ['quality_score=RED', []],
    ['category=MARKETING', []],
  ])('shows for %s only what fits', async (query, names) => {
    expect((await opened().listed(query)).map(({ name }) => name)).toEqual(names)
  })

  it.each(['limit=0', 'limit=1001', 'after=x', 'summary=all', 'since=1', 'fields=colour'])(
    'is refused with %s',
    async (query) => {
      expect(await opened().code('GET', `${path}?${query}`)).toBe(100)
    },
  )
})

describe('editing a template', () => {
  const edit = { components: button({}) }

  it('replaces all components and begins the review anew', async () => {
    const { ask, template } = opened()
    expect((await ask('POST', seeded, { body: edit })).body).toEqual({ success: true })
    expect(await template(seeded)).toMatchObject({
      status: 'PENDING',
      body: 'May we have your phone number, please?',
    })
  })

  it('is for approved, rejected and paused ones only', async () => {
    const { code, meta } = opened()
    await code('POST', seeded, edit)
    expect(await code('POST', seeded, edit)).toBe(2388039)
    await meta.play({ play: 'reject_template', templateId: seeded, reason: 'SCAM' })
    expect(await code('POST', seeded, edit)).toBeUndefined()
  })

  it('of an approved one is possible once a day and ten times in thirty days', async () => {
    const { code, meta, pass } = opened()
    const editAndApprove = async () => {
      const refusal = await code('POST', seeded, edit)
      await meta.play({ play: 'approve_template', templateId: seeded })
      return refusal
    }
    expect(await editAndApprove()).toBeUndefined()
    expect(await editAndApprove()).toBe(2388039)
    for (let n = 0; n < 9; n += 1) {
      pass(24 * 60)
      expect(await editAndApprove()).toBeUndefined()
    }
    pass(24 * 60)
    expect(await editAndApprove()).toBe(2388039)
    pass(20 * 24 * 60)
    expect(await editAndApprove()).toBeUndefined()
  })

  it('changes no category and no other field', async () => {
    const { code } = opened()
    expect(await code('POST', seeded, { ...edit, category: 'MARKETING' })).toBe(100)
    expect(await code('POST', seeded, { ...edit, name: 'other' })).toBe(100)
    expect(await code('POST', seeded, {})).toBe(100)
  })
})

describe('deleting templates', () => {
  const name = 'request_phone_number'
  const again = { name, language: 'he' }

  it('with the id takes one language, and blocks its name for thirty days', async () => {
    const { ask, create, listed, refused, pass } = opened()
    await create({ name, language: 'en' })
    const gone = await ask('DELETE', `${path}?name=${name}&hsm_id=${seeded}`)
    expect(gone.body).toEqual({ success: true })
    expect(await listed(`name=${name}`)).toMatchObject([{ language: 'en' }])
    expect(await refused(again)).toBe(2388023)
    pass(30 * 24 * 60)
    expect(await refused(again)).toBeUndefined()
  })

  it('by name alone takes all languages', async () => {
    const { ask, create, listed } = opened()
    await create({ name, language: 'en' })
    await ask('DELETE', `${path}?name=${name}`)
    expect(await listed(`name=${name}`)).toEqual([])
  })

  it('by a list is all or nothing', async () => {
    const { code, listed } = opened()
    const ids = (...all: string[]) => encodeURIComponent(JSON.stringify(all))
    expect(await code('DELETE', `${path}?hsm_ids=${ids(seeded, '17')}`)).toBe(33)
    expect(await code('DELETE', `${path}?hsm_ids=${seeded}`)).toBe(100)
    expect(await listed()).toHaveLength(3)
    await code('DELETE', `${path}?hsm_ids=${ids(seeded, '1192339204654487')}`)
    expect(await listed()).toHaveLength(1)
  })

  it('leaves the name free when it was never approved', async () => {
    const { ask, create, refused } = opened()
    const { id } = await create()
    await ask('DELETE', `${path}?name=ask_number&hsm_id=${String(id)}`)
    expect(await refused({})).toBeUndefined()
  })

  it('does not touch disabled ones, nor those of other accounts or names', async () => {
    const { code, meta } = opened()
    await meta.play({ play: 'disable_template', templateId: seeded })
    expect(await code('DELETE', `${path}?name=${name}&hsm_id=${seeded}`)).toBe(100)
    expect(await code('DELETE', `${path}?name=hello_world&hsm_id=${seeded}`)).toBe(33)
    expect(await code('DELETE', `${path}?name=unknown`)).toBe(33)
    expect(await code('DELETE', `${path}?hsm_id=${seeded}`)).toBe(100)
    expect(await code('DELETE', `${wabaIds.pharmacies}/message_templates?name=hello_world`)).toBe(
      33,
    )
  })
})

describe('other edges', () => {
  const paused = '29007199254741007'

  async function archive(verb: string, body: object) {
    const { meta, request } = metaUnderTest()
    const answer = await meta.fetch(
      request('POST', `/${wabaIds.clinics}/message_templates/${verb}`, { body }),
    )
    return { answer: (await answer.json()) as Body, world: await meta.world() }
  }

  it('archive what can be sent and name what they cannot move', async () => {
    const { answer, world } = await archive('archive', { hsm_ids: [seeded, paused] })
    expect(answer).toEqual({
      archived_templates: [seeded],
      failed_templates: { [paused]: 'Message template not found' },
    })
    expect(world.templates.find(({ templateId }) => templateId === seeded)?.status).toBe('ARCHIVED')
  })

  it('bring back only what is archived', async () => {
    expect((await archive('unarchive', { hsm_ids: [seeded] })).answer).toEqual({
      unarchived_templates: [],
      failed_templates: { [seeded]: 'The template is not archived' },
    })
  })

  it.each([{}, { hsm_ids: [] }, { hsm_ids: [17] }, { hsm_ids: ['1'], more: 1 }])(
    'of the archive refuse %j',
    async (body) => {
      expect((await archive('archive', body)).answer).toMatchObject({ error: { code: 100 } })
    },
  )

  it('of the archive have no version in their address', async () => {
    expect(await opened().code('POST', `${path}/archive`, { hsm_ids: [seeded] })).toBe(2500)
  })

  it('end a pause that was laid by pacing, and no other', async () => {
    const { ask, meta, template } = opened()
    expect((await ask('POST', `${paused}/unpause`)).body).toEqual({ success: true })
    expect(await template(paused)).toMatchObject({ status: 'APPROVED', pause: null })
    await meta.play({ play: 'pause_template', templateId: paused, title: 'FIRST_PAUSE' })
    expect((await ask('POST', `${paused}/unpause`)).body).toMatchObject({ success: false })
  })

  it('know a template by its id', async () => {
    const { ask, code } = opened()
    expect((await ask('GET', `${seeded}?fields=status`)).body).toEqual({
      id: seeded,
      status: 'APPROVED',
    })
    expect(await code('GET', '17')).toBe(33)
    expect(await code('PUT', seeded)).toBe(100)
    expect(await code('GET', `${seeded}/unknown`)).toBe(100)
  })
})

describe('a refusal has the body that Meta documents', () => {
  it.each([
    [duplicate, { name: 'hello_world', language: 'en_US' }],
    [buttonText, { components: button({ text: 'Give it' }) }],
    [edges, withText('{{1}}, your number please')],
  ])('%j', async (sample, more) => {
    const refused = await opened().ask('POST', path, { body: { ...wish, ...more } })
    expect(refused.status).toBe(400)
    expect(refused.body).toEqual(traced(sample, refused))
  })

  it('also for an edit that the status forbids', async () => {
    const { ask, create } = opened()
    const { id } = await create()
    const refused = await ask('POST', String(id), { body: { components } })
    expect(refused.body).toEqual(traced(wrongStatus, refused))
  })
})

it('a world that was stored before there were templates has none', () => {
  const { templates: _templates, templatesCreated: _count, ...old } = seedIsraeliBusiness()
  const { blockedTemplateNames: _names, ...older } = old
  const accounts = older.accounts.map(({ templateCreations: _made, ...account }) => account)
  const world = parseWorld(JSON.stringify({ ...older, accounts }))
  expect(world).toMatchObject({ templates: [], templatesCreated: 0 })
})

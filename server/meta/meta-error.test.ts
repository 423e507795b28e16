import { describe, expect, it } from 'vitest'
import { fixture } from './fixtures/read-fixture'
import { claimsError, readMetaError } from './meta-error'

describe('readMetaError', () => {
  it('reads the envelope with details, subcode and trace id', () => {
    expect(readMetaError(JSON.parse(fixture('error-01-130429-throughput')))).toEqual({
      code: 130429,
      subcode: 2494055,
      type: 'OAuthException',
      message: '(#130429) Rate limit hit',
      details: 'Cloud API message throughput has been reached.',
      userTitle: null,
      userMessage: null,
      isTransient: false,
      traceId: 'Az8or2yhqkZfEZ-_4Qn_Bam',
    })
  })

  it('reads what management calls add', () => {
    const error = readMetaError({
      error: {
        code: '100',
        is_transient: true,
        error_user_title: 'Title',
        error_user_msg: 'Text',
        error_data: 'plain text',
      },
    })
    expect(error).toMatchObject({
      code: 100,
      message: '',
      isTransient: true,
      userTitle: 'Title',
      userMessage: 'Text',
      details: 'plain text',
    })
  })

  it('survives fields of the wrong kind as long as the code is there', () => {
    const odd = { code: 2, message: 7, error_data: [1], error_subcode: 'x', is_transient: 'yes' }
    expect(readMetaError({ error: odd })).toMatchObject({
      code: 2,
      subcode: null,
      message: '',
      details: null,
      isTransient: false,
    })
  })

  it('redacts every text before it cuts it', () => {
    const error = readMetaError(
      {
        error: { code: 190, message: `${'x'.repeat(1995)}SECRETTOKEN`, fbtrace_id: 'SECRETTOKEN' },
      },
      (text) => text.replaceAll('SECRETTOKEN', '…'),
    )
    expect(JSON.stringify(error)).not.toContain('SECRE')
    expect(error?.message).toHaveLength(1996)
  })

  it.each([
    {},
    null,
    [],
    'error',
    { error: null },
    { error: 'bad' },
    { error: { message: 'no code' } },
  ])('finds no error with a code in %j', (body) => {
    expect(readMetaError(body)).toBeNull()
  })
})

describe('claimsError', () => {
  it('tells a broken error from no error', () => {
    expect(claimsError({ error: { message: 'no code' } })).toBe(true)
    expect(claimsError({ error: 'bad' })).toBe(true)
    expect(claimsError({ error: null, data: [] })).toBe(false)
    expect(claimsError({ status: 'approved' })).toBe(false)
    expect(claimsError(null)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { addressProblem, isForbiddenAddress } from './webhook-address'

describe('an address of a webhook', () => {
  it.each([
    'https://example.com/hooks?a=1',
    'https://example.com:8443/',
    'http://localhost:3000/hooks',
    'http://127.0.0.1:3000/',
    'http://10.1.2.3/',
    'http://192.168.0.7/',
    'http://172.31.255.1/',
    'http://[::1]:3000/',
    'http://[fd12::1]/',
    'http://crm/hooks',
    'http://crm.internal/hooks',
    'https://8.8.8.8/',
  ])('%s may be told', (url) => {
    expect(addressProblem(url)).toBeNull()
  })

  it.each([
    ['', 'not_a_url'],
    ['hooks', 'not_a_url'],
    ['javascript:alert(1)', 'not_a_url'],
    ['file:///etc/passwd', 'not_a_url'],
    ['https://me@example.com/', 'credentials'],
    ['https://:pw@example.com/', 'credentials'],
    ['http://example.com/', 'not_https'],
    ['http://8.8.8.8/', 'not_https'],
    ['http://172.32.0.1/', 'not_https'],
    ['http://169.254.169.254/', 'forbidden'],
    // Other ways to write the same: the platform reads them as it would when it calls.
    ['http://2852039166/', 'forbidden'],
    ['http://0xa9.0xfe.0xa9.0xfe/', 'forbidden'],
    ['http://[::ffff:169.254.169.254]/', 'forbidden'],
    ['http://169.254.169.254./', 'forbidden'],
    ['http://[fe80::1]/', 'forbidden'],
    ['http://[febf::1]/', 'forbidden'],
    ['http://0.0.0.0/', 'forbidden'],
    ['http://[::]/', 'forbidden'],
    ['http://224.0.0.1/', 'forbidden'],
    ['http://[ff02::1]/', 'forbidden'],
    ['http://100.100.100.200/', 'forbidden'],
    ['http://[fd00:ec2::254]/', 'forbidden'],
    ['https://[64:ff9b::a9fe:a9fe]/', 'forbidden'],
  ])('%s is refused: %s', (url, problem) => {
    expect(addressProblem(url)).toBe(problem)
  })
})

it('what a name resolves to is asked the same', () => {
  expect(isForbiddenAddress('169.254.169.254')).toBe(true)
  expect(isForbiddenAddress('::ffff:a9fe:a9fe')).toBe(true)
  expect(isForbiddenAddress('93.184.215.14')).toBe(false)
  expect(isForbiddenAddress('2606:2800:21f::1')).toBe(false)
})

import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { startSmtp } from '../tests/setup/smtp'
import { createSmtp } from './smtp'

const smtp = await startSmtp()
afterAll(smtp.stop)
const send = createSmtp({ url: smtp.url, from: 'Handleboard <no-reply@desk.example>' })

const mail = {
  messageId: '<m1@desk.example>',
  to: { name: 'נועה ברק', address: 'noa@example.com' },
  subject: '\u2066@Rimonit\u2069 ממתין לבדיקה',
  text: 'שלום\n\nhttps://desk.example/requests/r1',
  html: '<p dir="rtl">שלום</p>',
}

beforeEach(() => {
  smtp.answer({})
  smtp.received.length = 0
})

describe('a conversation with a mail server', () => {
  it('hands one message over, as text and as HTML', async () => {
    expect(await send(mail)).toEqual({ kind: 'sent' })
    const [received] = smtp.received
    expect(received).toMatchObject({ from: 'no-reply@desk.example', to: ['noa@example.com'] })
    const data = received?.data ?? ''
    expect(data).toMatch(/^Message-ID: <m1@desk\.example>\r$/m)
    expect(data).toMatch(/^From: Handleboard <no-reply@desk\.example>\r$/m)
    expect(data).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(data).toMatch(/^Subject: =\?UTF-8\?/m)
    expect(data).toContain('text/plain; charset=utf-8')
    expect(data).toContain('text/html; charset=utf-8')
  })

  it('nothing that stands in it becomes a header or another receiver', async () => {
    await send({
      ...mail,
      to: { name: 'Noa\r\nBcc: all@example.com', address: 'noa@example.com' },
      subject: 'one\r\nBcc: all@example.com',
    })
    const [received] = smtp.received
    expect(received?.to).toEqual(['noa@example.com'])
    expect(received?.data).not.toMatch(/^Bcc:/im)
  })

  it.each([
    ['RCPT', '550 no such person', { kind: 'refused', problem: 'EENVELOPE 550' }],
    ['RCPT', '450 later', { kind: 'failed', problem: 'EENVELOPE 450' }],
    ['MAIL', '550 who are you', { kind: 'failed', problem: 'EENVELOPE 550' }],
    ['message', '554 not this one', { kind: 'refused', problem: 'EMESSAGE 554' }],
    ['message', '451 later', { kind: 'failed', problem: 'EMESSAGE 451' }],
  ] as const)('%s answered by “%s”', async (at, answer, outcome) => {
    smtp.answer({ [at]: answer })
    expect(await send(mail)).toEqual(outcome)
    expect(smtp.received).toEqual([])
  })

  it('a server that is not there is asked again later', async () => {
    const nobody = createSmtp({ url: 'smtp://127.0.0.1:1', from: 'no-reply@desk.example' })
    expect(await nobody(mail)).toMatchObject({ kind: 'failed' })
  })
})

import { createTransport } from 'nodemailer'
import type { MailOutcome, SendMail } from './dependencies'

export type MailSettings = { url: string; from: string }

const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 }

/** Mail by SMTP. Our texts bring no files and no addresses of files: the library may not fetch any. */
export function createSmtp({ url, from }: MailSettings): SendMail {
  const transport = createTransport({
    url,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ messageId, to, subject, text, html }) => {
    try {
      const headers = { 'Auto-Submitted': 'auto-generated' }
      await transport.sendMail({ from, to, subject, text, html, messageId, headers })
      return { kind: 'sent' }
    } catch (error) {
      return failureOf(error)
    }
  }
}

/** The answer itself may repeat addresses or credentials: only its codes are kept. */
function failureOf(error: unknown): MailOutcome {
  const fields = typeof error === 'object' && error !== null ? error : {}
  const code = 'code' in fields ? String(fields.code) : 'unknown'
  const answer = 'responseCode' in fields ? Number(fields.responseCode) : 0
  const problem = answer > 0 ? `${code} ${answer}` : code
  // For good: this address or this message. A refused sender or password is for whoever runs the server to mend.
  const aboutThis = 'command' in fields && ['RCPT TO', 'DATA'].includes(String(fields.command))
  return { kind: answer >= 500 && aboutThis ? 'refused' : 'failed', problem }
}

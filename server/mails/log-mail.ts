import type { Log, SendMail } from '../dependencies'

/** Where no mail server is set: the message itself, as one line of the log. */
export function createLogMail(log: Log): SendMail {
  return async ({ messageId, to, subject, text }) => {
    log.info({ messageId, to: to.address, subject, text }, 'e-mail; SMTP_URL is not set')
    return { kind: 'sent' }
  }
}

import { createServer, type AddressInfo, type Socket } from 'node:net'

type Answers = Partial<Record<'MAIL' | 'RCPT' | 'DATA' | 'message', string>>

/** As much of a mail server as one message needs (RFC 5321). `answers` stand in for the usual ones. */
export async function startSmtp() {
  const received: { from: string; to: string[]; data: string }[] = []
  const sockets = new Set<Socket>()
  let answers: Answers = {}
  function talk(socket: Socket): void {
    let mail = { from: '', to: [] as string[], data: '' }
    let inData = false
    let buffer = ''
    const say = (line: string) => socket.write(`${line}\r\n`)
    function hear(line: string): void {
      const verb = line.slice(0, 4).toUpperCase()
      const address = /<(.*?)>/.exec(line)?.[1] ?? ''
      if (verb === 'MAIL') mail = { from: address, to: [], data: '' }
      if (verb === 'RCPT') mail.to.push(address)
      if (verb === 'DATA' && answers.DATA === undefined) inData = true
      const given = answers[verb as keyof Answers]
      say(given ?? (verb === 'DATA' ? '354 go on' : verb === 'QUIT' ? '221 bye' : '250 fine'))
    }
    function takeData(line: string): void {
      if (line !== '.') return void (mail.data += `${line.replace(/^\.\./, '.')}\r\n`)
      inData = false
      if (answers.message === undefined) received.push(mail)
      say(answers.message ?? '250 taken')
    }
    socket.on('data', (chunk) => {
      const lines = (buffer + chunk.toString()).split('\r\n')
      buffer = lines.pop() ?? ''
      for (const line of lines)
        if (inData) takeData(line)
        else hear(line)
    })
    socket.on('error', () => {})
    say('220 mail.example')
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    talk(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    answer: (given: Answers) => void (answers = given),
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

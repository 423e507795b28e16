type Fetch = (request: Request) => Promise<Response>

/** An `EventSource` for where there is none (jsdom): reads the stream of an API in this process. It never resumes. */
export function eventSourceOf(request: Fetch) {
  return class extends EventTarget {
    readyState = 0
    #reader: ReadableStreamDefaultReader<string> | undefined

    constructor(path: string) {
      super()
      void this.#read(path)
    }

    async #read(path: string): Promise<void> {
      const { body } = await request(new Request(new URL(path, 'http://localhost:3000')))
      if (body === null || this.readyState === 2) return
      this.#reader = body.pipeThrough(new TextDecoderStream()).getReader()
      this.readyState = 1
      this.dispatchEvent(new Event('open'))
      let waiting = ''
      for (;;) {
        const { done, value } = await this.#reader.read()
        if (done) return
        const parts = (waiting + value).split('\n\n')
        waiting = parts.pop() ?? ''
        for (const part of parts) this.#tell(part)
      }
    }

    #tell(part: string): void {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1]
      const [type, data] = [field('event'), field('data')]
      if (type !== undefined) this.dispatchEvent(new MessageEvent(type, { data }))
    }

    close(): void {
      this.readyState = 2
      void this.#reader?.cancel()
    }
  }
}

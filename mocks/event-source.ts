type Fetch = (request: Request) => Promise<Response>

const [connecting, open, closed] = [0, 1, 2]

/**
 * An `EventSource` on an API in this process: service workers do not stream, and jsdom has none. A stream that ends
 * is closed, as after a refusal; whoever uses it opens another.
 */
export function createEventSourceClass(request: Fetch) {
  return class extends EventTarget {
    readyState = connecting
    readonly url: string
    readonly #stop = new AbortController()

    constructor(path: string) {
      super()
      this.url = new URL(path, globalThis.location.href).href
      void this.#read()
        .catch(() => {})
        .then(() => this.#end())
    }

    async #read(): Promise<void> {
      const { ok, body } = await request(new Request(this.url, { signal: this.#stop.signal }))
      if (!ok || body === null || this.readyState === closed) return
      this.readyState = open
      this.dispatchEvent(new Event('open'))
      const reader = body.pipeThrough(new TextDecoderStream()).getReader()
      this.#stop.signal.addEventListener('abort', () => void reader.cancel())
      let waiting = ''
      for (;;) {
        const { done, value } = await reader.read()
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

    #end(): void {
      if (this.readyState === closed) return
      this.readyState = closed
      this.dispatchEvent(new Event('error'))
    }

    close(): void {
      this.readyState = closed
      this.#stop.abort()
    }
  }
}

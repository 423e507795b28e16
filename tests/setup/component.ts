import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

/** What jsdom leaves out and the component library asks for at start. */
class SilentObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** No media query ever matches: a wide, light screen of someone who likes motion. */
class NoMatch extends EventTarget {
  readonly matches = false
  readonly onchange = null
  readonly media: string

  constructor(media: string) {
    super()
    this.media = media
  }
}

Object.assign(globalThis, {
  ResizeObserver: SilentObserver,
  matchMedia: (media: string) => new NoMatch(media),
  scrollTo: () => {},
})
Object.assign(Element.prototype, { scrollIntoView: () => {} })
Object.assign(HTMLElement.prototype, { hidePopover: () => {} })
Object.assign(document, { fonts: new EventTarget() })

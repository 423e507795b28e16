import type { SandboxPlay, SandboxWorld } from '../domain/api/sandbox'

/** What the API may do to the simulated Meta: only there in the sandbox. Written by mocks/meta. */
export type Sandbox = {
  world(): Promise<SandboxWorld>
  /** Answers `not_found` when the move names a number or account that is not there. */
  play(play: SandboxPlay): Promise<'done' | 'not_found'>
}

/** The one way out to Meta: the network, or the simulator. */
export type Fetch = (request: Request) => Promise<Response>

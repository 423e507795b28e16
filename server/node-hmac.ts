import { createHmac } from 'node:crypto'
import type { Hmac } from './meta/webhook-signature'

/** Node's own, without a detour over other threads: every delivery of Meta needs one. */
export const nodeHmac: Hmac = (key, bytes) => createHmac('sha256', key).update(bytes).digest()

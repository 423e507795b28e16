import { boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import type { DeliveredType, OutgoingEventType } from '../../../domain/outgoing-events'
import type { DeliveryProblem, DeliveryState, StopReason } from '../../../domain/webhook-delivery'
import { moment, workspaces } from './workspaces'

/** Addresses that are told what happens here. Secrets are encrypted (auth/secrets.ts). */
export const webhookEndpoints = pgTable(
  'webhook_endpoints',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    url: text('url').notNull(),
    eventTypes: text('event_types').array().$type<OutgoingEventType[]>().notNull(),
    on: boolean('on').notNull().default(true),
    stoppedBecause: text('stopped_because').$type<StopReason>(),
    secret: text('secret').notNull(),
    oldSecret: text('old_secret'),
    oldSecretUntil: moment('old_secret_until'),
    /** The first failure since something was taken. */
    failingSince: moment('failing_since'),
    lastDeliveryAt: moment('last_delivery_at'),
    createdBy: text('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [index('webhook_endpoints_workspace').on(table.workspaceId, table.id)],
)

/**
 * What is told to each address. The endpoint is not referenced: the key would lock its row inside every change of the
 * workspace. What belongs to an endpoint that is gone is never sent.
 */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: text('id').primaryKey(),
    endpointId: text('endpoint_id').notNull(),
    type: text('type').$type<DeliveredType>().notNull(),
    /** The body as it is signed, to the byte. */
    payload: text('payload').notNull(),
    state: text('state').$type<DeliveryState>().notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    runAt: moment('run_at').notNull(),
    leaseUntil: moment('lease_until'),
    createdAt: moment('created_at').notNull(),
    lastAttemptAt: moment('last_attempt_at'),
    status: integer('status'),
    problem: text('problem').$type<DeliveryProblem>(),
    answer: text('answer'),
  },
  (table) => [
    index('webhook_deliveries_due').on(table.state, table.runAt),
    index('webhook_deliveries_endpoint').on(table.endpointId, table.id),
    index('webhook_deliveries_created').on(table.createdAt),
  ],
)

import type { WebhookDelivery, WebhookEndpoint } from '../../domain/api/webhook-endpoints'
import { fieldColumns, type CsvColumn } from '../csv'

export const webhookEndpointColumns: readonly CsvColumn<WebhookEndpoint>[] = [
  ...fieldColumns('id', 'url'),
  { name: 'eventTypes', value: ({ eventTypes }) => eventTypes.join(' ') },
  ...fieldColumns('on', 'stoppedBecause', 'failingSince', 'lastDeliveryAt'),
  ...fieldColumns('createdBy', 'createdAt'),
]

export const webhookDeliveryColumns: readonly CsvColumn<WebhookDelivery>[] = [
  ...fieldColumns('id', 'type', 'state', 'at', 'attempts', 'lastAttemptAt', 'nextAttemptAt'),
  ...fieldColumns('status', 'problem', 'payload', 'answer'),
]

/** Every endpoint by name: what the server must serve and the OpenAPI document lists. */
import * as artworks from './artworks'
import * as asking from './asking'
import * as audit from './audit'
import * as customers from './customers'
import * as guests from './guest-reviews'
import * as incidents from './incidents'
import * as jobs from './jobs'
import * as kept from './kept-names'
import * as lines from './lines'
import * as me from './me'
import * as codes from './message-codes'
import * as access from './my-access'
import * as pool from './name-pool'
import * as uses from './name-uses'
import * as notifications from './notifications'
import * as conflicts from './number-conflicts'
import * as people from './people'
import * as templates from './phone-request-templates'
import * as phoneRequests from './phone-requests'
import * as platformAssets from './platform-assets'
import * as imports from './request-imports'
import * as reviews from './reviews'
import * as sandbox from './sandbox'
import * as sandboxCustomers from './sandbox-customers'
import * as views from './saved-views'
import * as settings from './settings'
import * as templateAccounts from './template-accounts'
import * as checks from './username-checks'
import * as requests from './username-requests'
import * as webhooks from './webhook-endpoints'
import type { Endpoint } from './endpoint'

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === 'object' &&
    value !== null &&
    'method' in value &&
    'path' in value &&
    'answer' in value
  )
}

export const endpoints: Endpoint[] = [
  me,
  access,
  notifications,
  lines,
  platformAssets,
  incidents,
  uses,
  kept,
  pool,
  artworks,
  codes,
  templates,
  templateAccounts,
  customers,
  conflicts,
  phoneRequests,
  asking,
  checks,
  requests,
  reviews,
  imports,
  guests,
  jobs,
  views,
  sandbox,
  sandboxCustomers,
  settings,
  people,
  webhooks,
  audit,
].flatMap((module) => Object.values(module).filter(isEndpoint))

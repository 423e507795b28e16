import { endpoints } from '../domain/api/all'
import type { Endpoint } from '../domain/api/endpoint'
import { outgoingData } from '../domain/api/outgoing-events'
import { errorTable } from '../domain/errors'

/** A readable page of the API, made from the same contracts as the OpenAPI document. No script, nothing fetched. */
export function docsPage(): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Handleboard API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/api-docs.css"></head>
<body><main><h1>Handleboard API</h1>
<p>For programs: <a href="/api/v1/openapi.json">OpenAPI 3.1</a>. Send an API key as
<code>Authorization: Bearer hb_…</code>. Errors are <code>application/problem+json</code> with a code of the
<a href="#errors">table below</a>. Lists take <code>limit</code> and <code>cursor</code>.</p>
<h2>Calls</h2>${endpoints.map(callSection).join('')}
<h2 id="webhooks">Webhooks</h2><p>Posted to your addresses as <code>{ type, timestamp, data }</code> and signed by
<a href="https://www.standardwebhooks.com">Standard Webhooks</a>; answer 2xx to take one. The same one comes again under
the same <code>webhook-id</code> until it is taken, and may come twice.</p><dl>${webhookList()}</dl>
<h2 id="errors">Errors</h2><dl>${errorList()}</dl></main></body></html>`
}

function callSection(contract: Endpoint): string {
  const query = Object.keys(contract.query?.shape ?? {})
  const facts = [
    contract.access === 'public' ? 'Open to anyone' : `Needs ${contract.access}`,
    ...(query.length > 0 ? [`Query: ${query.join(', ')}`] : []),
    ...(contract.idempotent ? ['Takes Idempotency-Key'] : []),
    ...(contract.conditional ? ['Wants If-Match'] : []),
    `Answers ${contract.status}`,
  ]
  return `<section><h3><code>${contract.method} ${escapeHtml(contract.path)}</code></h3>
<p>${escapeHtml(contract.summary)}.</p><p class="facts">${escapeHtml(facts.join(' · '))}</p></section>`
}

function webhookList(): string {
  return Object.entries(outgoingData)
    .map(([type, { shape }]) => {
      const fields = Object.keys(shape).map((name) => `<code>${name}</code>`)
      return `<dt><code>${type}</code></dt><dd>${fields.join(', ')}</dd>`
    })
    .join('')
}

function errorList(): string {
  return Object.entries(errorTable)
    .map(
      ([code, { status, title, nextStep }]) =>
        `<dt id="error-${code}"><code>${code}</code> ${status}</dt><dd>${escapeHtml(title)} ${escapeHtml(nextStep)}</dd>`,
    )
    .join('')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

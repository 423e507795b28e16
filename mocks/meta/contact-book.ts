import type { NumberCall, Reply } from './call'
import { findByUserId } from './customer-state'
import { invalidParameter } from './errors'
import { allowParameters } from './fields'

/**
 * `DELETE /{PHONE_NUMBER_ID}/contact_book`: one entry of the portfolio's book (meta-contract 4.3). Assumption: a
 * parent id, which is not accepted, is code 100.
 */

const userIdForm = /^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/

export async function deleteContact({ simulation, account, url }: NumberCall): Promise<Reply> {
  allowParameters(url.searchParams, ['messaging_product', 'bsuid'])
  const { searchParams: query } = url
  if (query.get('messaging_product') !== 'whatsapp')
    throw invalidParameter('The parameter messaging_product is required.')
  const userId = query.get('bsuid')
  if (userId === null) throw invalidParameter('The parameter bsuid is required.')
  if (!userIdForm.test(userId)) throw invalidParameter('Param bsuid must be a user id')
  const person = findByUserId(simulation.world, account.portfolioId, userId)
  const deleted = person?.inContactBook ?? false
  if (person) person.inContactBook = false
  await simulation.save()
  return { body: { messaging_product: 'whatsapp', success: true, deleted } }
}

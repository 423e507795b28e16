import { and, count, eq } from 'drizzle-orm'
import type { z } from 'zod'
import {
  viewLimits,
  type createSavedView,
  type editSavedView,
  type SavedView,
} from '../../domain/api/saved-views'
import { DomainError } from '../../domain/errors'
import { savedViews } from '../database/schema/saved-views'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { toView, visibleTo, type Person, type ViewRow } from './list'

/** Keeps a view under a name that this person has not used on that page. */
export async function createView(
  change: Change,
  person: Person,
  body: z.output<typeof createSavedView.body>,
): Promise<SavedView> {
  await demandRoom(change, person)
  const [row] = await change.tx
    .insert(savedViews)
    .values({
      id: change.newId(),
      workspaceId: person.workspaceId,
      ownerId: person.id,
      ownerName: person.name,
      ...body,
      createdAt: change.at,
    })
    .onConflictDoNothing()
    .returning()
  if (!row) throw nameTaken(body.name)
  await announceView(change, row)
  return toView(row, person)
}

export async function editView(
  change: Change,
  person: Person,
  { id, ...body }: { id: string } & z.output<typeof editSavedView.body>,
): Promise<SavedView> {
  const before = await ownView(change, person, id)
  if (body.name !== undefined) await demandFreeName(change, before, body.name)
  const [row] = await change.tx
    .update(savedViews)
    .set(withoutUndefined(body))
    .where(eq(savedViews.id, id))
    .returning()
  if (!row) throw new DomainError('not_found')
  await announceView(change, row)
  return toView(row, person)
}

/** Own ones; an admin also tidies up what others share. */
export async function deleteView(change: Change, person: Person, id: string): Promise<undefined> {
  const row = await ownView(change, person, id, { orAdmin: true })
  await change.tx.delete(savedViews).where(eq(savedViews.id, id))
  await announceView(change, row)
}

async function ownView(
  { tx }: Change,
  person: Person,
  id: string,
  { orAdmin = false } = {},
): Promise<ViewRow> {
  const [row] = await tx
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.id, id), visibleTo(person)))
    .for('update')
  if (!row) throw new DomainError('not_found')
  if (row.ownerId === person.id || (orAdmin && person.role === 'admin')) return row
  throw new DomainError('not_allowed', { detail: `This view belongs to ${row.ownerName}.` })
}

async function demandRoom({ tx }: Change, person: Person): Promise<void> {
  const [row] = await tx
    .select({ kept: count() })
    .from(savedViews)
    .where(eq(savedViews.ownerId, person.id))
  if ((row?.kept ?? 0) < viewLimits.each) return
  const message = `You have ${viewLimits.each} views. Delete one that you no longer use.`
  throw new DomainError('invalid_input', {
    detail: message,
    fields: [{ path: 'name', code: 'too_many', message }],
  })
}

async function demandFreeName({ tx }: Change, view: ViewRow, name: string): Promise<void> {
  const [other] = await tx
    .select({ id: savedViews.id })
    .from(savedViews)
    .where(
      and(
        eq(savedViews.ownerId, view.ownerId),
        eq(savedViews.page, view.page),
        eq(savedViews.name, name),
      ),
    )
  if (other && other.id !== view.id) throw nameTaken(name)
}

function nameTaken(name: string): DomainError {
  return new DomainError('already_exists', { detail: `You have a view “${name}” on this page.` })
}

function withoutUndefined<T extends Record<string, unknown>>(values: T): Partial<T> {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined)
  // A cast: the entries of an object have lost which key goes with which value.
  return Object.fromEntries(kept) as Partial<T>
}

function announceView(change: Change, { id, workspaceId }: ViewRow): Promise<void> {
  return publish({ ...change, workspaceId }, 'saved_views.updated', `/api/v1/saved-views/${id}`)
}

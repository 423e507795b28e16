/** Two customers of one line with one phone number: a person looks at both and decides. */

/** How it came: by a tapped share, by Meta showing the number, by a person. */
export const conflictSources = ['shared', 'seen', 'typed'] as const
export type ConflictSource = (typeof conflictSources)[number]

/**
 * `same_person`: one customer from now on, with both histories. `moved`: the number belongs to the newer customer now.
 * `keep`: it stays with the older one.
 */
export const conflictDecisions = ['same_person', 'moved', 'keep'] as const
export type ConflictDecision = (typeof conflictDecisions)[number]

export const conflictStates = ['open', 'decided', 'void'] as const
export type ConflictState = (typeof conflictStates)[number]

/** What becomes of the share that opened the conflict. */
export function outcomeAfter(decision: ConflictDecision): 'shared' | 'conflict' {
  return decision === 'keep' ? 'conflict' : 'shared'
}

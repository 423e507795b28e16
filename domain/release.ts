import { blockReasons } from './username-request'

/** Giving a name up: it is on its way to Meta, or Meta did not do it. Done, nothing is left of it but the record. */
export const releaseStates = ['on_its_way', 'failed'] as const
export type ReleaseState = (typeof releaseStates)[number]

/**
 * Why a release failed. `still_there`: Meta answered, and the name stands as before; a vendor reports that for names
 * that are reserved only (meta-contract 1.2). The others are as for a request.
 */
export const releaseProblems = ['still_there', ...blockReasons] as const
export type ReleaseProblem = (typeof releaseProblems)[number]

export type SyncProblem = { wabaId: string | null; problem: string }

/** The server names each account that failed: `104871265983201: Meta answered … 17841400928374651: Meta …`. */
export function syncProblems(message: string | null): SyncProblem[] {
  if (message === null || message === '') return []
  return message.split(/\s(?=\d{5,32}: )/).map((part) => {
    const [, wabaId, problem] = /^(\d{5,32}): (.*)$/s.exec(part) ?? []
    return wabaId === undefined || problem === undefined
      ? { wabaId: null, problem: part }
      : { wabaId, problem }
  })
}

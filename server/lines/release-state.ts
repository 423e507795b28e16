/** The columns of a line that nobody is giving up. */
export const noRelease = {
  releaseState: null,
  releaseUsername: null,
  releaseBy: null,
  releaseSince: null,
  releaseProblem: null,
} as const

/** The three places a name can stand. */
export const platforms = ['whatsapp', 'facebook', 'instagram'] as const
export type Platform = (typeof platforms)[number]

/** Where a Page or an account of ours can be connected to a line: Meta names the line's own side by itself. */
export const assetPlatforms = ['facebook', 'instagram'] as const
export type AssetPlatform = (typeof assetPlatforms)[number]

/** `unknown`: nobody connected that Page or account to this line, so nothing is claimed about it. */
export const platformStates = ['live', 'reserved', 'none', 'link_needed', 'unknown'] as const
export type PlatformState = (typeof platformStates)[number]

/** Why a connected Page or account could not be read: what it showed before stays, with this beside it. */
export const assetProblems = [
  'not_found',
  'permission',
  'connection',
  'unreachable',
  'unknown_answer',
] as const
export type AssetProblem = (typeof assetProblems)[number]

/** What is said about a change that nobody of ours made: a name that came or became another, went, or fits again. */
export const platformDrifts = ['changed', 'gone', 'same_again'] as const
export type PlatformDrift = (typeof platformDrifts)[number]

export type PlatformName = { platform: Platform; username: string | null; state: PlatformState }

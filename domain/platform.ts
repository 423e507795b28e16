/** The three places a name can stand. */
export const platforms = ['whatsapp', 'facebook', 'instagram'] as const
export type Platform = (typeof platforms)[number]

/** `unknown`: nobody connected that Page or account to this line, so nothing is claimed about it. */
export const platformStates = ['live', 'reserved', 'none', 'link_needed', 'unknown'] as const
export type PlatformState = (typeof platformStates)[number]

export type PlatformName = { platform: Platform; username: string | null; state: PlatformState }

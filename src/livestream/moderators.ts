import type { Role } from '../access/roles'

/** Who handles livestreams: a county's moderators in their county, senior moderators in the province. */
export const MODERATORS = ['moderator', 'senior-moderator'] as const satisfies readonly Role[]

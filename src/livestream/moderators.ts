import type { StaffActor } from '../access/actor'
import type { Role } from '../access/roles'

/** Who handles livestreams: a county's moderators in their county, senior moderators in the province. */
export const MODERATORS = ['moderator', 'senior-moderator'] as const satisfies readonly Role[]

/**
 * Who may be dealt a closed case to look at again: whoever moderates, one of the province without a county of their own too,
 * who sees no case and so can be asked about any.
 */
export const mayLookAgain = (actor: StaffActor): boolean =>
  [actor, ...actor.lent].some(({ roles }) => MODERATORS.some((role) => roles.includes(role)))

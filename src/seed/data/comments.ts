import { commentsClosedCampaign } from './commentsClosedCampaign'
import { commentsClosedClauses } from './commentsClosedClauses'
import { commentsClosedOdd } from './commentsClosedOdd'
import { commentsOpen } from './commentsOpen'
import { commentsPublished } from './commentsPublished'
import type { SeedComment } from './types'

/** Every demo comment; not in order of arrival. */
export const comments = [
  ...commentsPublished,
  ...commentsClosedCampaign,
  ...commentsClosedClauses,
  ...commentsClosedOdd,
  ...commentsOpen,
] as const satisfies readonly SeedComment[]

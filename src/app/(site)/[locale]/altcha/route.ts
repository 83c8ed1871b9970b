import { issueChallenge } from '../../../../intake/humanCheck'

export const dynamic = 'force-dynamic'

/** A proof-of-work challenge for the comment form. */
export const GET = async (): Promise<Response> =>
  Response.json(await issueChallenge(), { headers: { 'Cache-Control': 'no-store' } })

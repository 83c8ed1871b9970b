import { insertComment } from '../../insertComment'

export const dynamic = 'force-dynamic'

/** POST one comment: a row is inserted and its id returned, nothing else. */
export const POST = async (request: Request): Promise<Response> =>
  Response.json({ id: await insertComment(await request.json()) }, { status: 201 })

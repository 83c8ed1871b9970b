import { revalidatePath } from 'next/cache'

import { isSignedRevalidation } from '../../../outbox/revalidation'

export const dynamic = 'force-dynamic'

/** POST from the worker, signed: makes cached public pages anew after a transition changed them. */
export const POST = async (request: Request): Promise<Response> => {
  const body = await request.text()
  if (!isSignedRevalidation(body, request.headers.get('x-signature') ?? '')) {
    return new Response(null, { status: 404 })
  }
  const { paths } = JSON.parse(body) as { paths: string[] }
  for (const path of paths) revalidatePath(path)
  return new Response(null, { status: 204 })
}

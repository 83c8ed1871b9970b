import type { Endpoint } from 'payload'

import { SLUGS } from '../collections/slugs'
import { localeOf } from '../i18n/localeOf'
import { getCommentDetail as getDetail } from '../queries/commentDetail'
import { dryRun } from '../workflow/dryRun'
import { explain } from './explain'
import { getStaff } from './request'

/** GET /api/comment-detail/:id — a comment with its clause and files, and what one can do with it: `{ comment, run }`. */
export const getCommentDetail: Endpoint = {
  method: 'get',
  path: '/comment-detail/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    const id = String(req.routeParams?.id)
    const comment = await getDetail(req.payload, { id, actor })
    const run = await dryRun(req.payload, { collection: SLUGS.comments, id, actor })
    return Response.json({ comment, run: explain(localeOf(req), run) })
  },
}

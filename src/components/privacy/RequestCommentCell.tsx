import type { DefaultServerCellComponentProps } from 'payload'

import { SLUGS } from '../../collections/slugs'
import { formatReceiptCode } from '../../intake/receiptCode'

/** The receipt code of the comment that a request is about. Payload's own cell says that there is none until it has loaded. */
export const RequestCommentCell = async ({ cellData, payload }: DefaultServerCellComponentProps) => {
  if (typeof cellData !== 'string') return null
  const comment = await payload.findByID({
    collection: SLUGS.comments,
    id: cellData,
    select: { receiptCode: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true, // who may read the request reads what it is about, and no more than the code is read
  })
  return <span>{comment ? formatReceiptCode(comment.receiptCode) : '—'}</span>
}

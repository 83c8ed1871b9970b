import { actByLink } from '../../../../../../registers/door/actByLink'
import type { LinkPurpose } from '../../../../../../registers/door/actByLink'
import { addressOf } from '../../../../addresses'
import { takeLinkForm } from '../../../../linkForm'

export const dynamic = 'force-dynamic'

/** POST what an applicant does through a link; on to the page that says so, or back with everything typed. */
export const POST = takeLinkForm<{ purpose: LinkPurpose }>({
  act: actByLink,
  done: ({ locale }, { purpose }) => addressOf.doneByLink(locale, purpose),
  back: ({ locale, token }, query) => addressOf.application(locale, token, query),
})

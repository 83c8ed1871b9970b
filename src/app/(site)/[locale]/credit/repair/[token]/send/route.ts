import { askRepair } from '../../../../../../../credit/repair/askRepair'
import { addressOf } from '../../../../../addresses'
import { takeLinkForm } from '../../../../../linkForm'

export const dynamic = 'force-dynamic'

/** POST an application for repair; on to the page that says it is received, or back with everything typed. */
export const POST = takeLinkForm<object>({
  act: askRepair,
  done: ({ locale }) => addressOf.repairDone(locale),
  back: ({ locale, token }, query) => addressOf.repairByLink(locale, token, query),
})

import { reportByLink } from '../../../../../../registers/holder/reportByLink'
import type { HolderAct } from '../../../../../../registers/holder/reportByLink'
import { addressOf } from '../../../../addresses'
import { takeLinkForm } from '../../../../linkForm'

export const dynamic = 'force-dynamic'

/** POST what the holder of an entry reports; back to the page, with what was done or with everything typed. */
export const POST = takeLinkForm<{ act: HolderAct }>({
  act: reportByLink,
  done: ({ locale, token }, { act }) => addressOf.reporting(locale, token, `?done=${act}`),
  back: ({ locale, token }, query) => addressOf.reporting(locale, token, query),
})

import { answerNotice } from '../../../../../../livestream/appeals/appealByLink'
import { addressOf } from '../../../../addresses'
import { takeLinkForm } from '../../../../linkForm'

export const dynamic = 'force-dynamic'

/** POST what an operator writes back; to the notice again, with what was done or with everything typed. */
export const POST = takeLinkForm<{ act: string }>({
  act: answerNotice,
  done: ({ locale, token }, { act }) => addressOf.notice(locale, token, `?done=${act}`),
  back: ({ locale, token }, query) => addressOf.notice(locale, token, query),
})

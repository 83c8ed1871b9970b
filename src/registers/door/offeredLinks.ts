import type { RegisterDefinition } from '../definition'

/** What an applicant may ask a link for with the receipt code alone. */
export const ASKED_FOR = ['change', 'cancel', 'withdraw', 'data'] as const

export type AskedFor = (typeof ASKED_FOR)[number]

/**
 * Links the receipt of a record offers in its state: to ask for a change or to cancel while it stands, to withdraw where
 * the table of acts lets its applicant, to see what is kept of them always.
 */
export const offeredLinks = (
  { workflow: { actions }, publicStates }: RegisterDefinition,
  state: string,
): AskedFor[] => {
  const { withdraw } = actions
  const isStanding = publicStates.includes(state)
  const mayWithdraw = withdraw?.by === 'applicant' && withdraw.from.includes(state)
  return ASKED_FOR.filter((purpose) => {
    if (purpose === 'data') return true
    return purpose === 'withdraw' ? mayWithdraw : isStanding
  })
}

/** What an operator does through the link of a notice. */
export const NOTICE_ACTS = ['rectified', 'appeal'] as const

export type NoticeAct = (typeof NOTICE_ACTS)[number]

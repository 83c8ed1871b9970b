import type { Channel } from '../intake/receive'
import type { EXCLUSIONS } from '../workflow/comments'
import type { POINT_DISPOSITIONS } from '../workflow/points'

export type Disposition = (typeof POINT_DISPOSITIONS)[number]
export type Exclusion = (typeof EXCLUSIONS)[number]

/** One row of the adoption table 意见采纳情况表: a point, or comments on one clause answered alike on their own. */
export type ReportRow = {
  /** From 1, in the order of the table: receipts refer to it. */
  number: number
  /** Anchor in the draft; null for the whole draft. */
  clause: string | null
  /** The clause as printed; null for the whole draft. */
  clauseLabel: string | null
  /** The point's id; null for comments answered on their own. */
  point: string | null
  title: string | null
  /** Comments in this row; one comment may be in several rows. */
  count: number
  /** Null only before the point is decided. */
  disposition: Disposition | null
  reason: string
  /** Where the answer changed the text: name of the later revision and the clause as printed there. */
  changed: { revision: string; clause: string } | null
}

export type ReportTotals = {
  received: number
  /** Distinct comments in the rows. */
  answered: number
  /** Of these, comments that carry a point not decided yet: none in a published report. */
  undecided: number
  /** Sum of the rows' counts: greater than `answered` when comments carry several points. */
  mentions: number
  /** Set aside with a recorded reason. */
  excluded: number
  /** Of those received: after the closing time; said by the named sender not to be theirs. */
  late: number
  disowned: number
  /** Groups of same or nearly same comments, and the comments in them. */
  campaigns: number
  campaignComments: number
}

/**
 * The adoption report 意见采纳情况报告 of one consultation: what the page, the PDF, the Word file and the spreadsheet all
 * print. Carries no comment's own words and nobody's name. Stored as it is when published; times are ISO 8601.
 */
export type ReportData = {
  version: 1
  consultation: { id: string; title: string; titleEn: string | null }
  policy: { id: string; title: string; titleEn: string | null }
  agency: { name: string; nameEn: string }
  /** Name of the text that was consulted on. */
  revision: string
  period: { opensAt: string; closesAt: string; days: number; shortReason: string | null }
  /** Null in a preview. */
  publishedAt: string | null
  madeAt: string
  totals: ReportTotals
  /** Every channel, also those nobody used. */
  channels: { channel: Channel; count: number }[]
  /** Every disposition: rows with it, and distinct comments in these. */
  dispositions: { disposition: Disposition; rows: number; comments: number }[]
  /** In the order of the draft, the whole draft first. */
  rows: ReportRow[]
  exclusions: { exclusion: Exclusion; reason: string; count: number }[]
}

type Totals = Pick<ReportData, 'totals'>

/** Comments in the rows with nothing left to decide. */
export const decidedComments = ({ totals }: Totals): number => totals.answered - totals.undecided

/** Comments without a decided answer that are not excluded either: none in a report that may be published. */
export const openComments = ({ totals }: Totals): number =>
  totals.received - decidedComments({ totals }) - totals.excluded

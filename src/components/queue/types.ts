import type { Tone } from '../../workflow/definition'
import type { QueuePage } from '../../queries/commentQueue'
import type { CommentDetail } from '../../queries/commentDetail'
import type { Choice } from '../../queries/queueChoices'
import type { QueueCounts } from '../../queries/queueCounts'
import type { ActionToFill } from '../workflow/ActionForm'
import type { ExplainedRun } from '../workflow/types'

/** An action that may be performed on many comments at once, without the functions of its definition. */
export type BulkAction = ActionToFill & { from: readonly string[] }

/** What the server knows when the queue opens; all of it plain data. */
export type QueueSetup = {
  /** The address the page was made for, without `?`. */
  address: string
  page: QueuePage
  counts: QueueCounts
  countCap: number
  tones: Record<string, Tone>
  consultations: Choice[]
  counties: Choice[]
  channels: readonly string[]
  bulkActions: BulkAction[]
  mayExport: boolean
  /** The signed-in person's id. */
  me: string
}

/** What the side panel shows of a comment. */
export type OpenComment = { comment: CommentDetail; run: ExplainedRun }

export type BulkResult = { id: string; ok: boolean; state?: string; errors?: string[] }

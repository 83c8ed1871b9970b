import type { Endpoint } from 'payload'

import { cancelRun } from './cancelRun'
import { enterComment } from './enterComment'
import { getCommentDetail } from './getCommentDetail'
import { getCommentQueue } from './getCommentQueue'
import { getConsultationOutline } from './getConsultationOutline'
import { getQueueCounts } from './getQueueCounts'
import { getRelationChoices } from './getRelationChoices'
import { getRun } from './getRun'
import { getTimeline } from './getTimeline'
import { getTransitions } from './getTransitions'
import { listColleagues } from './listColleagues'
import { performTransition } from './performTransition'
import { performTransitions } from './performTransitions'
import { revealContact } from './revealContact'
import { revealMail } from './revealMail'

/** Everything the desk answers beyond Payload's own REST. All of it under /api. */
export const endpoints: Endpoint[] = [
  getTransitions,
  performTransition,
  performTransitions,
  getTimeline,
  getCommentQueue,
  getQueueCounts,
  getCommentDetail,
  getConsultationOutline,
  getRelationChoices,
  listColleagues,
  revealContact,
  revealMail,
  enterComment,
  getRun,
  cancelRun,
]

import { SLUGS } from '../../collections/slugs'
import { systemActor } from '../../access/actor'
import type { Follow } from '../../workflow/definition'
import { findActivePanel } from '../panel'
import { programmeOf, getRecord } from '../related'
import { assignReview, findLoads, findReviews, isLive, nextReviewer } from '../reviews'
import { forgetSheet } from '../sheets'
import { lockApplication, settleScoring } from './applications'

/** What was entered and never handed in is nobody's. */
export const forgetOwnSheet: Follow = ({ tx, record }) => forgetSheet(tx, record.id)

/** Somebody else of the panel takes the place of who stepped back; where nobody is left, the progress view says so. */
export const replaceReviewer: Follow = async (context) => {
  const { tx, record, now } = context
  const id = String(record.application)
  await lockApplication(context, id)
  const { id: programme, reviewersEach } = await programmeOf(context)
  const panel = await findActivePanel(tx, { id: programme })
  const reviews = await findReviews(tx, id)
  if (reviews.filter(isLive).length < reviewersEach) {
    const taken = reviews.map(({ owner }) => owner)
    const reviewer = nextReviewer(panel, taken, await findLoads(tx, programme))
    const application = await getRecord(tx, SLUGS.talentApplications, id)
    if (reviewer) {
      await assignReview(tx, { application, reviewer, actor: systemActor('talent'), now })
    }
  }
  await settleScoring(context)
}

/** The reviewer whom a person has named. */
export const addReviewer: Follow = ({ tx, record, input, actor, now }) =>
  assignReview(tx, { application: record, reviewer: input.reviewer ?? '', actor, now })

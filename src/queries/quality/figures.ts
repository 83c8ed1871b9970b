import type { Payload } from 'payload'

import { findAgreement, findGoldenScores } from './agreement'
import type { GoldenScore, ModeratorAgreement, PolicyAgreement } from './agreement'
import { findHandlingByBase, findHandlingByCounty, findHandlingByWeek } from './handling'
import type { PlaceHandling, WeekHandling } from './handling'
import type { QualityQuestion } from './scope'
import { findStaffingByBase, findStaffingByCounty } from './staffing'
import type { Staffing } from './staffing'

export type QualityFigures = {
  weeks: WeekHandling[]
  counties: PlaceHandling[]
  bases: PlaceHandling[]
  staffing: { counties: Staffing[]; bases: Staffing[] }
  moderators: ModeratorAgreement[]
  policies: PolicyAgreement[]
  scores: GoldenScore[]
}

/** All that the quality page shows of a period and its workbook holds, counted in the database, of what this person may see. */
export const findQualityFigures = async (
  payload: Payload,
  question: QualityQuestion,
): Promise<QualityFigures> => {
  const [weeks, counties, bases, byCounty, byBase, agreement, scores] = await Promise.all([
    findHandlingByWeek(payload, question),
    findHandlingByCounty(payload, question),
    findHandlingByBase(payload, question),
    findStaffingByCounty(payload, question),
    findStaffingByBase(payload, question),
    findAgreement(payload, question),
    findGoldenScores(payload, question),
  ])
  return { weeks, counties, bases, staffing: { counties: byCounty, bases: byBase }, ...agreement, scores }
}

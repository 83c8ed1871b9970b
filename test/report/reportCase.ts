import type { Payload } from 'payload'

import { SLUGS } from '../../src/collections/slugs'
import { inTransaction } from '../../src/db/transaction'
import { buildReport } from '../../src/report/buildReport'
import {
  act,
  commentIn,
  createPoint,
  group,
  POINT_WAYS,
  receiveComment,
  system,
  walk,
} from '../support/factories'
import type { Desk } from '../support/factories'

/** A comment that has been screened, and carries these points. */
export const carrying = async (
  payload: Payload,
  desk: Desk,
  consultation: string,
  points: readonly string[],
  submission: Parameters<typeof receiveComment>[2] = {},
): Promise<string> => {
  const comment = await receiveComment(payload, consultation, submission)
  await act(payload, SLUGS.comments, comment, 'screen', desk.editor.actor)
  for (const point of points) await group(payload, desk, comment, point)
  return comment
}

export const decidePoint = (payload: Payload, desk: Desk, point: string) =>
  walk(payload, desk, SLUGS.points, point, POINT_WAYS.decided ?? [])

/**
 * Two points on the second clause and on the whole draft; three comments of which one carries both; one answered on its
 * own; one set aside.
 */
export const fillConsultation = async (payload: Payload, desk: Desk, consultation: string) => {
  const scope = await createPoint(payload, desk, consultation, { title: '扩大适用范围' })
  const whole = await createPoint(payload, desk, consultation, { title: '文字再精练', clause: null })
  const both = await carrying(payload, desk, consultation, [scope, whole])
  const one = await carrying(payload, desk, consultation, [scope], { channel: 'letter' })
  const decided = await commentIn(payload, desk, 'decided', consultation)
  const excluded = await commentIn(payload, desk, 'excluded', consultation)
  return { points: { scope, whole }, comments: { both, one, decided, excluded } }
}

/** From open to published, by those whose business it is. */
export const publish = async (payload: Payload, desk: Desk, consultation: string): Promise<void> => {
  await act(payload, SLUGS.consultations, consultation, 'close', system)
  await act(payload, SLUGS.consultations, consultation, 'conclude', desk.editor.actor)
  await act(payload, SLUGS.consultations, consultation, 'publish', desk.approver.actor)
}

export const reportOf = (payload: Payload, consultation: string) =>
  inTransaction(payload, (tx) => buildReport(tx, { consultation, publishedAt: null, now: new Date() }))

import type { Actor } from '../../access/actor'
import type { Transaction } from '../../db/transaction'
import { startRun } from '../../runs/startRun'
import type { TextSubject } from '../texts/subject'

/** Broadcasts that are over, looked at by one rule: by the days they began on, YYYY-MM-DD in Beijing. */
export type PastScan = { rule: string; from: string; to: string }

/**
 * What a run of the rules goes over: one broadcast or case; with one rule, broadcasts that are over; with neither, every
 * broadcast that is still to come or on.
 */
export type ScanParams = { subject?: TextSubject; past?: PastScan }

/**
 * Puts a run of the rules in line, in the caller's transaction: what it finds is found in what the transaction commits.
 *
 * @returns the run's id
 */
export const startScan = (
  tx: Transaction,
  { subject, actor }: { subject?: TextSubject; actor: Actor },
): Promise<string> => {
  const params: ScanParams = subject ? { subject: { collection: subject.collection, id: subject.id } } : {}
  return startRun(tx, { kind: 'apply-rules', params, actor })
}

import type { Payload } from 'payload'

import type { Actor } from '../access/actor'
import type { RUN_KINDS } from '../collections/Runs'
import type { Transaction } from '../db/transaction'

export type RunKind = (typeof RUN_KINDS)[number]

type Json = Record<string, unknown>

export type RunContext<Params extends Json = Json, Cursor extends Json = Json> = {
  payload: Payload
  /** Committed together with the cursor the step returns. */
  tx: Transaction
  id: string
  params: Params
  /** Where the last committed step ended; null at the beginning. */
  cursor: Cursor | null
  /** Units done so far. */
  done: number
  total: number | null
  /** Who asked for it, with the rights they have now; the system for what nobody asked for. */
  actor: Actor
  /** Shows progress inside a long step. @throws RunCancelled when somebody has cancelled the run. */
  report: (done: number) => Promise<void>
}

export type RunStep<Cursor extends Json = Json> = {
  /** Units done in this step. */
  done: number
  cursor: Cursor
  finished: boolean
  /** Once it is known. */
  total?: number
  /** What the person gets at the end: counts, a file's name. No personal data. */
  result?: Json
}

/** Long work, cut into steps of a second or two that leave nothing half done. */
export type RunDefinition<Params extends Json = Json, Cursor extends Json = Json> = {
  kind: RunKind
  step: (context: RunContext<Params, Cursor>) => Promise<RunStep<Cursor>>
  /** After it was cancelled or has failed for good: files to take away. May be called twice. */
  abandon?: (
    context: Pick<RunContext<Params, Cursor>, 'payload' | 'id' | 'params' | 'cursor'>,
  ) => Promise<void>
}

export const defineRun = <Params extends Json, Cursor extends Json>(
  definition: RunDefinition<Params, Cursor>,
): RunDefinition => definition as unknown as RunDefinition

/** Thrown inside a step: what it did is rolled back and the run stays cancelled. */
export class RunCancelled extends Error {
  constructor() {
    super('The run was cancelled')
    this.name = 'RunCancelled'
  }
}

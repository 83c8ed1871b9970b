import type { DryRun, OfferedAction } from '../../workflow/dryRun'

/** An action as `GET /api/workflow/:collection/:id` explains it: every reason against it in words. */
export type ExplainedAction = Omit<OfferedAction, 'refusals'> & {
  refusals: { code: string; message: string }[]
}

export type ExplainedRun = Omit<DryRun, 'actions'> & { actions: ExplainedAction[] }

/** What a person entered for an action. */
export type Entered = { reason: string; input: Record<string, string> }

import { archiveRun } from '../archive/archiveRun'
import { exportRun } from '../exports/exportRun'
import { bulkRun } from '../bulk/bulkRun'
import { campaignRun } from '../points/campaignRun'
import { tellCommentersRun } from '../report/tellCommenters'
import { tellAttendeesRun } from '../events/registrations/tellAttendees'
import { importRun } from '../imports/importRun'
import { backTestRun } from '../moderation/backTests/backTestRun'
import { scanRun } from '../moderation/findings/scanRun'
import type { RunDefinition } from './definition'

/** Every kind of long work. */
const RUNS: readonly RunDefinition[] = [
  archiveRun,
  importRun,
  bulkRun,
  campaignRun,
  tellCommentersRun,
  exportRun,
  tellAttendeesRun,
  scanRun,
  backTestRun,
]

const byKind = new Map<string, RunDefinition>(RUNS.map((run) => [run.kind, run]))

/** @throws TypeError for a kind nobody has defined. */
export const getRun = (kind: string): RunDefinition => {
  const run = byKind.get(kind)
  if (!run) throw new TypeError(`No run is defined for ${kind}`)
  return run
}

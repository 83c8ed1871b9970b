import { setTimeout } from 'node:timers/promises'

import config from '@payload-config'
import { getPayload } from 'payload'
import type { Payload } from 'payload'

import { clearExpired } from './jobs/clearExpired'
import { clearExports } from './jobs/clearExports'
import { drawQuality } from './jobs/drawQuality'
import { findCampaigns } from './jobs/findCampaigns'
import { foldTallies } from './jobs/foldTallies'
import { forgetApplicants } from './jobs/forgetApplicants'
import { forgetAttendees } from './jobs/forgetAttendees'
import { forgetBroadcastTexts } from './jobs/forgetBroadcastTexts'
import { forgetContacts } from './jobs/forgetContacts'
import { forgetRowsToMend } from './jobs/forgetRowsToMend'
import { forgetSetAsideMails } from './jobs/forgetSetAsideMails'
import type { Job } from './jobs/job'
import { judgeComments } from './jobs/judgeComments'
import { openReturns } from './jobs/openReturns'
import { moveUpWaiting } from './jobs/moveUpWaiting'
import { performDue } from './jobs/performDue'
import { readMailboxes } from './jobs/readMailboxes'
import { reviewGrades } from './jobs/reviewGrades'
import { removeFiles } from './jobs/removeFiles'
import { sealTrail } from './jobs/sealTrail'
import { sendOutbox } from './jobs/sendOutbox'
import { settleClocks } from './jobs/settleClocks'
import { workOnRuns } from './jobs/workOnRuns'

/** Everything that happens by itself. Any number of workers may run; what two could do at once is locked in the database. */
const JOBS: readonly Job[] = [
  performDue,
  settleClocks,
  openReturns,
  sendOutbox,
  readMailboxes,
  workOnRuns,
  foldTallies,
  judgeComments,
  findCampaigns,
  sealTrail,
  clearExpired,
  clearExports,
  forgetContacts,
  forgetApplicants,
  forgetRowsToMend,
  forgetSetAsideMails,
  reviewGrades,
  moveUpWaiting,
  forgetAttendees,
  removeFiles,
  drawQuality,
  forgetBroadcastTexts,
]

const stopping = new AbortController()

const pause = (seconds: number) =>
  setTimeout(seconds * 1000, undefined, { signal: stopping.signal }).catch(() => undefined)

const repeat = async (payload: Payload, { name, everySeconds, run }: Job) => {
  while (!stopping.signal.aborted) {
    try {
      await run(payload, new Date())
    } catch (error) {
      // The next round tries again; a job that keeps failing keeps saying so.
      payload.logger.error({ msg: `job ${name} failed`, err: error })
    }
    await pause(everySeconds)
  }
}

const payload = await getPayload({ config })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort())
payload.logger.info(`worker ready: ${JOBS.map(({ name }) => name).join(', ')}`)
await Promise.all(JOBS.map((job) => repeat(payload, job)))
await payload.destroy()
process.exit(0)

import config from '@payload-config'
import { getPayload } from 'payload'

import { performDueTransitions } from '../../src/jobs/performDue'
import { readMailboxes } from '../../src/jobs/readMailboxes'
import { deliverOutbox } from '../../src/outbox/deliver'
import { workOnRuns } from '../../src/runs/work'
import { groupWaiting } from '../../src/similarity/groupWaiting'

// A worker of one round, in a process of its own that a test can kill.
const payload = await getPayload({ config })
const [work = '', consultation = '', most = ''] = process.argv.slice(2)
const WORK: Record<string, () => Promise<unknown>> = {
  runs: () => workOnRuns(payload),
  mailboxes: () => readMailboxes.run(payload, new Date()),
  outbox: () => deliverOutbox(payload),
  due: () => performDueTransitions(payload, new Date()),
  campaigns: async () => {
    while ((await groupWaiting(payload, consultation, Number(most))) > 0);
  },
}
await WORK[work]?.()
process.exit(0)

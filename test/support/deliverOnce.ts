import config from '@payload-config'
import { getPayload } from 'payload'

import { deliverOutbox } from '../../src/outbox/deliver'

// A worker of one round, in a process of its own that a test can kill.
await deliverOutbox(await getPayload({ config }))
process.exit(0)

import config from '@payload-config'
import { getPayload } from 'payload'

import { groupWaiting } from '../../src/similarity/groupWaiting'

// A worker that groups the comments of one consultation, in a process of its own that a test can kill.
const [consultation = '', most = ''] = process.argv.slice(2)
const payload = await getPayload({ config })
while ((await groupWaiting(payload, consultation, Number(most))) > 0);
process.exit(0)

import config from '@payload-config'
import { getPayload } from 'payload'

import { closeIntakePool } from '../db/intakePool'
import { seedDemo } from '.'

const payload = await getPayload({ config })
const logins = await seedDemo(payload, (line) => console.log(line))
console.log(`LOGINS ${JSON.stringify(logins)}`)
await closeIntakePool()
await payload.destroy()
process.exit(0)

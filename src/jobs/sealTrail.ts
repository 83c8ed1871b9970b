import { sealAudit } from '../audit/seal'
import type { Job } from './job'

export const sealTrail: Job = {
  name: 'seal-trail',
  everySeconds: 600,
  run: async (payload, now) => {
    await sealAudit(payload, now)
  },
}

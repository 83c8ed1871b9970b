import { deliverOutbox } from '../outbox/deliver'
import type { Job } from './job'

export const sendOutbox: Job = {
  name: 'send-outbox',
  everySeconds: 2,
  run: async (payload) => {
    await deliverOutbox(payload)
  },
}

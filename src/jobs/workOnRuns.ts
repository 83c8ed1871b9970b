import { workOnRuns as work } from '../runs/work'
import type { Job } from './job'

export const workOnRuns: Job = {
  name: 'work-on-runs',
  everySeconds: 1,
  run: (payload) => work(payload),
}

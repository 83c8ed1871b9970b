import { judgeArrivals } from '../defence/judgeArrivals'
import { judgeBursts } from '../defence/judgeBursts'
import { forgetOldHits } from '../defence/oldHits'
import type { Job } from './job'

/** Bursts are taken at the door and judged here: what matches a rule is marked, nothing is dropped. */
export const judgeComments: Job = {
  name: 'judge-comments',
  everySeconds: 5,
  run: async (payload, now) => {
    await judgeArrivals(payload, now)
    await judgeBursts(payload, now)
    await forgetOldHits(payload, now)
  },
}

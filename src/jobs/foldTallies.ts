import { foldChunk, forgetOldGrains } from '../live/tallies'
import type { Job } from './job'

/** Adds up what came and changed, so that the live view has little left to count. */
export const foldTallies: Job = {
  name: 'fold-tallies',
  everySeconds: 3,
  run: async (payload, now) => {
    while ((await foldChunk(payload)) > 0);
    await forgetOldGrains(payload, now)
  },
}

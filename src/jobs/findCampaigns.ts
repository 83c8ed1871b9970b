import type { Payload } from 'payload'

import { findWaiting, groupWaiting } from '../similarity/groupWaiting'
import type { Job } from './job'

/** One batch of every consultation in turn, so that a flood in one does not keep the others waiting. */
const groupRound = async (payload: Payload): Promise<number> => {
  let grouped = 0
  for (
    let consultation = await findWaiting(payload, undefined);
    consultation;
    consultation = await findWaiting(payload, consultation)
  ) {
    grouped += await groupWaiting(payload, consultation)
  }
  return grouped
}

/** Signs what came in and finds the campaigns in it, until nothing waits. */
export const findCampaigns: Job = {
  name: 'find-campaigns',
  everySeconds: 5,
  run: async (payload) => {
    while ((await groupRound(payload)) > 0);
  },
}

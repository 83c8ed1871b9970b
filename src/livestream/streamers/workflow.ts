import { SLUGS } from '../../collections/slugs'
import { defineWorkflow } from '../../workflow/definition'
import { isNotBlacklisted } from '../sanctions/evasion'
import { VERIFICATION_OWNED, VERIFICATION_STATES, verificationActs } from '../verification'
import { MAY_STREAM } from './mayStream'

/** Those who speak in a room 直播营销人员: identity, age, qualification and training before the first broadcast. */
export const streamerWorkflow = defineWorkflow({
  collection: SLUGS.streamers,
  initial: 'draft',
  states: VERIFICATION_STATES,
  titled: 'stageName',
  editable: ['draft'],
  owned: VERIFICATION_OWNED,
  actions: verificationActs([...MAY_STREAM, isNotBlacklisted]),
})

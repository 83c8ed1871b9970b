import { SLUGS } from '../../collections/slugs'
import { defineWorkflow } from '../../workflow/definition'
import { isNotBlacklisted } from '../sanctions/evasion'
import { VERIFICATION_OWNED, VERIFICATION_STATES, verificationActs } from '../verification'

/** Who runs rooms or serves those who sell in them 直播间运营者、服务机构: a file, verified every six months. */
export const liveOperatorWorkflow = defineWorkflow({
  collection: SLUGS.liveOperators,
  initial: 'draft',
  states: VERIFICATION_STATES,
  titled: 'name',
  editable: ['draft'],
  owned: VERIFICATION_OWNED,
  actions: verificationActs([isNotBlacklisted]),
})

import { SLUGS } from '../../collections/slugs'
import { defineWorkflow } from '../../workflow/definition'
import { remarkAction } from '../../workflow/remark'
import { MODERATORS } from '../moderators'
import { SENIORS } from '../measures'

export const SANCTION_KINDS = ['strike', 'blacklist'] as const

/**
 * Strikes 记分 and blacklist entries 黑名单: each for a time, ended by itself, lifted when the decision it rests on falls.
 * 直播电商监督管理办法 art 14.
 */
export const liveSanctionWorkflow = defineWorkflow({
  collection: SLUGS.liveSanctions,
  initial: 'active',
  states: { active: { tone: 'active' }, ended: { tone: 'done' }, lifted: { tone: 'ended' } },
  titled: 'subjectName',
  editable: [],
  owned: {},
  actions: {
    expire: { from: ['active'], to: 'ended', by: 'system', due: 'endsAt' },
    lift: { from: ['active', 'ended'], to: 'lifted', by: 'system' },
    'lift-early': { from: ['active'], to: 'lifted', by: SENIORS, reason: 'required', intent: 'danger' },
    ...remarkAction(['active'], MODERATORS),
  },
})

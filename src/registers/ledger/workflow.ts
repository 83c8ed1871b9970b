import { SLUGS } from '../../collections/slugs'
import { defineWorkflow } from '../../workflow/definition'
import { informHolderAbout } from '../holder/holderLink'

/** An entry of a service ledger 服务台账: it stands as it was written, or is taken back with a reason. */
export const serviceRecordWorkflow = defineWorkflow({
  collection: SLUGS.serviceRecords,
  initial: 'recorded',
  states: { recorded: { tone: 'done' }, void: { tone: 'ended' } },
  titled: 'client',
  editable: [],
  owned: {},
  actions: {
    'take-back': { from: ['recorded'], to: 'void', by: 'applicant', reason: 'required' },
    'strike-out': {
      from: ['recorded'],
      to: 'void',
      by: ['county-officer', 'registrar'],
      reason: 'required',
      follow: [informHolderAbout('service-struck-out')],
      intent: 'danger',
      bulk: true,
    },
  },
})

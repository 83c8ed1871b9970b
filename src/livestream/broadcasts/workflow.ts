import { sql } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../../collections/slugs'
import { reasonOf } from '../../errors/Refusal'
import { beijingDay } from '../../legal/beijing'
import { readChecklist } from '../../registers/inspections/checklist'
import type { Guard } from '../../workflow/definition'
import { defineWorkflow } from '../../workflow/definition'
import { notify, notifyReminder, notifyRoles } from '../../workflow/follow/notify'
import { remarkAction } from '../../workflow/remark'
import { withdrawText } from '../../moderation/texts/withdrawText'
import { goodsAreLicensed, goodsMayBeSold } from '../goods/goodsGuards'
import { MODERATORS } from '../moderators'
import { findStreamerFaults } from '../streamers/mayStream'
import { noteFirstBroadcast } from './noteFirstBroadcast'

const everyItemAnswered: Guard = ({ record }) => {
  const open = (readChecklist(record.checklist) ?? []).filter(({ verdict }) => verdict === null).length
  return Promise.resolve(open > 0 ? reasonOf('checklist-open', { count: open }) : null)
}

const nothingIsWrong: Guard = ({ record }) => {
  const wrong = (readChecklist(record.checklist) ?? []).filter(({ verdict }) => verdict === 'no').length
  return Promise.resolve(wrong > 0 ? reasonOf('checklist-faults', { count: wrong }) : null)
}

/**
 * Who speaks is verified before the first broadcast (直播电商监督管理办法 art 8), and nothing stands against them on its day:
 * training and a licence may have run out since.
 */
const streamerIsVerified: Guard = async ({ tx, record }) => {
  const [found] = await tx.query(sql`
    select 1 from streamers where id = ${record.streamer}::uuid and state = 'verified'`)
  return found ? null : reasonOf('streamer-not-verified')
}

const streamerMayStream: Guard = async ({ tx, record }) => {
  const [streamer] = await tx.query(sql`
    select to_json(birth_date) #>> '{}' as "birthDate", identity_digest as "identityDigest", topic::text,
      guardian_name as "guardianName", to_json(guardian_consent_on) #>> '{}' as "guardianConsentOn",
      licence_number as "licenceNumber", to_json(licence_until) #>> '{}' as "licenceUntil",
      to_json(trained_on) #>> '{}' as "trainedOn"
    from streamers where id = ${record.streamer}::uuid and state = 'verified'`)
  const day = beijingDay(new Date(String(record.startsAt)))
  return (streamer && findStreamerFaults(streamer, day)[0]) ?? null
}

const startIsToCome: Guard = ({ record, now }) =>
  Promise.resolve(new Date(String(record.startsAt)) <= now ? reasonOf('broadcast-began') : null)

/**
 * A broadcast 直播场次: reviewed before it starts (直播电商监督管理办法 art 30), live at its time whether somebody has
 * looked at it or not, and ended.
 */
export const broadcastWorkflow = defineWorkflow({
  collection: SLUGS.broadcasts,
  initial: 'planned',
  states: {
    planned: { tone: 'waiting' },
    cleared: { tone: 'active' },
    refused: { tone: 'waiting' },
    live: { tone: 'active' },
    ended: { tone: 'done' },
    cancelled: { tone: 'ended' },
  },
  titled: 'title',
  editable: ['planned'],
  owned: { unreviewed: false, endedAt: null },
  actions: {
    clear: {
      from: ['planned'],
      to: 'cleared',
      by: MODERATORS,
      reason: 'optional',
      guards: [
        startIsToCome,
        everyItemAnswered,
        nothingIsWrong,
        goodsMayBeSold,
        goodsAreLicensed,
        streamerIsVerified,
        streamerMayStream,
      ],
      intent: 'primary',
    },
    refuse: { from: ['planned'], to: 'refused', by: MODERATORS, reason: 'required', guards: [startIsToCome] },
    'review-again': { from: ['cleared', 'refused'], to: 'planned', by: MODERATORS, reason: 'required' },
    cancel: {
      from: ['planned', 'cleared', 'refused'],
      to: 'cancelled',
      by: MODERATORS,
      reason: 'required',
      intent: 'danger',
    },
    'remind-review': {
      from: ['planned'],
      to: 'same',
      by: 'system',
      due: 'reviewRemindAt',
      change: () => ({ reviewRemindAt: null }),
      followAll: [notifyReminder],
    },
    'review-overdue': {
      from: ['planned'],
      to: 'same',
      by: 'system',
      due: 'reviewEscalateAt',
      change: () => ({ reviewEscalateAt: null, reviewRemindAt: null }),
      followAll: [notifyRoles('work-escalation', ['senior-moderator'])],
    },
    begin: { from: ['cleared'], to: 'live', by: 'system', due: 'startsAt', follow: [noteFirstBroadcast] },
    // The platform asks nobody here: what went out unreviewed is recorded as that.
    'begin-unreviewed': {
      from: ['planned', 'refused'],
      to: 'live',
      by: 'system',
      due: 'startsAt',
      change: () => ({ unreviewed: true }),
      follow: [noteFirstBroadcast],
      followAll: [notify],
    },
    end: {
      from: ['live'],
      to: 'ended',
      by: 'system',
      due: 'endsAt',
      change: ({ record }) => ({ endedAt: record.endsAt }),
    },
    'end-early': {
      from: ['live'],
      to: 'ended',
      by: MODERATORS,
      reason: 'required',
      change: ({ now }) => ({ endedAt: now.toISOString() }),
      intent: 'primary',
    },
    'withdraw-text': {
      from: ['planned', 'cleared', 'refused', 'live', 'ended', 'cancelled'],
      to: 'same',
      by: MODERATORS,
      reason: 'required',
      input: [{ name: 'text', type: 'broadcast-text', required: true }],
      guards: withdrawText.guards,
      follow: withdrawText.follow,
      intent: 'danger',
    },
    ...remarkAction(['planned', 'cleared', 'refused', 'live', 'ended'], MODERATORS),
  },
})

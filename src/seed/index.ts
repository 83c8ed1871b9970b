import type { Payload } from 'payload'

import { seedApplications } from './applications'
import { seedComments } from './comments'
import { seedConsultations } from './consultations'
import { seedCredit } from './credit'
import { seedDefenceRules } from './defenceRules'
import { seedDesk } from './desk'
import { seedDirectory } from './directory'
import { seedEvents } from './events'
import { seedImportBatch } from './importBatch'
import { seedIncoming } from './incoming'
import { seedLivestreams } from './livestreams'
import { seedMails } from './mails'
import { seedMappings } from './mappings'
import { seedPolicies } from './policies'
import { seedPrivacyRequests } from './privacyRequests'
import { seedQuality } from './quality'
import { seedReports } from './reports'
import { seedReasonTemplates } from './reasonTemplates'
import { seedTalent } from './talent'
import { seedTextRules } from './textRules'
import type { Login } from './directory'

/**
 * Demo data: offline, and the same however often it runs. Records are made by their makers and moved by `perform()`,
 * so the demo's trail is as real as any.
 */
export const seedDemo = async (payload: Payload, say: (line: string) => void): Promise<Login[]> => {
  const today = new Date()
  const logins = await seedDirectory(payload)
  say(`directory: ${logins.length} users`)
  say(`defence rules: ${await seedDefenceRules(payload, today)} new`)
  const revisions = await seedPolicies(payload, today)
  say(`policies: ${revisions.size} revisions`)
  await seedMappings(payload, revisions)
  say(`reason templates: ${await seedReasonTemplates(payload)} new`)
  const consultations = await seedConsultations(payload, revisions, today)
  say(`consultations: ${consultations.filter(({ isNew }) => isNew).length} new`)
  say(`comments: ${await seedComments(payload, consultations, revisions)} new`)
  say(`privacy requests: ${await seedPrivacyRequests(payload, today)} new`)
  for (const open of consultations.filter(({ isNew, source }) => isNew && source.outcome === 'open')) {
    say(`messages: ${await seedMails(payload, open)} new`)
    await seedImportBatch(payload, open)
  }
  say(`applications: ${await seedApplications(payload, today)} new`)
  say(`views and delegations: ${await seedDesk(payload, today)} new`)
  say(`services reported: ${await seedReports(payload, today)} new`)
  say(`talent programmes: ${await seedTalent(payload, today)} new`)
  say(`credit: ${await seedCredit(payload, today)} new`)
  say(`events: ${await seedEvents(payload, today)} new`)
  say(`text rules: ${await seedTextRules(payload)} new`)
  say(`livestreams: ${await seedLivestreams(payload, today)} reports new`)
  say(`on the air: ${await seedIncoming(payload, today)} broadcasts new`)
  say(`second looks: ${await seedQuality(payload, today)} new`)
  return logins
}

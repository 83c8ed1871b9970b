import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { CHANNEL_ORDER } from '../live/channelOrder'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { SUBMITTER_KINDS } from '../intake/submitterKinds'
import { commentWorkflow, DISPOSITIONS, EXCLUSIONS } from '../workflow/comments'
import { beijingMoment, inWords } from './inWords'
import type { Words } from './inWords'
import type { Column } from './source'
import { nameColumn } from '../queries/nameColumn'

/**
 * Columns of exported comments over comment `c`, consultation `n`, county `y`, points `p`, clause `l`, in the reader's
 * language. Names as masks, bodies as redacted, no contacts: a file goes
 * where the desk's own rules do not reach.
 */
export const commentColumns = (locale: Locale): Column[] => {
  const t = translator(locale)
  const labelled = (values: readonly string[], labels: string): Words =>
    values.map((value) => ({ value, label: t(`${labels}.${value}`) }))
  const [yes, no] = [t('live:exports.yes'), t('live:exports.no')]
  const flag = (column: SQL) => sql`case when ${column} then ${yes}::text else ${no}::text end`
  const dispositions = labelled(DISPOSITIONS, 'workflow:options')
  const title = locale === 'en' ? sql`coalesce(nullif(n.title_en, ''), n.title)` : sql`n.title`
  const column = (name: string, text: SQL, isFree = false): Column => ({
    name,
    text,
    isFree,
    heading: t(`live:columns.${name}`),
  })
  return [
    column('receiptCode', sql`c.receipt_code`),
    column('consultation', title, true),
    column('clause', sql`coalesce(l.value, c.clause)`, true),
    column('body', sql`coalesce(c.redacted_body, c.body)`, true),
    column('kind', inWords(sql`c.submitter_kind`, labelled(SUBMITTER_KINDS, 'fields:submitterKinds'))),
    column('name', sql`c.name_masked`, true),
    column('county', nameColumn(locale, 'y')),
    column('channel', inWords(sql`c.channel`, labelled(CHANNEL_ORDER, 'fields:channels'))),
    column('arrivedAt', beijingMoment(sql`c.arrived_at`)),
    column('postmarkedOn', sql`c.postmarked_on`),
    column('late', flag(sql`c.late`)),
    column('unverified', flag(sql`c.unverified`)),
    column('wrongSubject', flag(sql`c.wrong_subject`)),
    column('suspect', flag(sql`c.suspect`)),
    column('disowned', flag(sql`c.disowned`)),
    column(
      'state',
      inWords(sql`c.state`, labelled(Object.keys(commentWorkflow.states), 'workflow:comments.states')),
    ),
    column('points', sql`p.titles`, true),
    column(
      'disposition',
      sql`coalesce(${inWords(sql`c.disposition`, dispositions)}, ${inWords(sql`p.disposition`, dispositions)})`,
    ),
    column('dispositionReason', sql`coalesce(c.disposition_reason, p.reason)`, true),
    column('exclusion', inWords(sql`c.exclusion`, labelled(EXCLUSIONS, 'workflow:options'))),
    column('exclusionReason', sql`c.exclusion_reason`, true),
  ]
}

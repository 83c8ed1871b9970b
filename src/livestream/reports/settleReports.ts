import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import type { Locale } from '../../i18n'
import { enqueue } from '../../outbox/enqueue'
import type { ActionContext } from '../../workflow/definition'
import { performAlso } from '../../workflow/follow/performAlso'

type Row = { id: string; state: string; source: string | null; locale: Locale; has_mail: boolean }

/** What the reporter's record gains or loses; a report judged anew is counted as it now is. */
const countFor = async ({ tx }: ActionContext, { source, state }: Row, isUpheld: boolean) => {
  if (source === null) return
  const [up, down] = isUpheld ? [1, 0] : [0, 1]
  const [backUp, backDown] = state === 'joined' ? [0, 0] : [isUpheld ? 0 : 1, isUpheld ? 1 : 0]
  await tx.query(sql`
    insert into reporter_records (source, upheld, dismissed) values (${source}, ${up}, ${down})
    on conflict (source) do update set upheld = greatest(reporter_records.upheld + ${up - backUp}, 0),
      dismissed = greatest(reporter_records.dismissed + ${down - backDown}, 0)`)
}

/** Answers every report of a decided case, and remembers who was right. */
export const settleReports = async (context: ActionContext, measure: string): Promise<void> => {
  const { tx, record, now } = context
  const isUpheld = measure !== 'no-violation'
  const target = isUpheld ? 'upheld' : 'dismissed'
  const rows = await tx.query<Row>(sql`
    select id, state::text, source, locale::text, contact_email is not null as has_mail from live_reports
    where case_id = ${record.id}::uuid and state not in ('received', 'withdrawn') and state <> ${target} order by id`)
  for (const row of rows) {
    await performAlso(tx, {
      collection: SLUGS.liveReports,
      id: row.id,
      action: isUpheld ? 'uphold' : 'dismiss',
      actor: systemActor('moderation'),
      now,
    })
    await countFor(context, row, isUpheld)
    if (row.has_mail) {
      await enqueue(tx, {
        kind: 'mail',
        template: 'live-report',
        report: row.id,
        act: target,
        locale: row.locale,
      })
    }
  }
}

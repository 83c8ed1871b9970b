import { sql } from '@payloadcms/db-postgres/drizzle'

import { inBoth } from '../certificates/facts'
import { supersedeCertificate } from '../certificates/moveCertificates'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { beijingDay, formatBeijing } from '../legal/beijing'
import { AWARD_SERIES } from '../numbering/seriesKinds'
import type { ActionContext, Follow } from '../workflow/definition'
import { wordIn } from './programme'
import { LISTED_STATES } from './listedStates'

/** The notice of a published list, one of its kind for each programme. */
export const NOTICE_KIND = 'talent-publicity'

type Line = { rank: number; name: string; county: string | null; countyEn: string | null }

const findLines = ({ tx, record }: ActionContext) =>
  tx.query<Line>(sql`
    select a.rank::int as rank, a.name, c.name as county, c.name_en as "countyEn"
    from talent_applications a left join counties c on c.id = a.county_id
    where a.programme_id = ${record.id}::uuid and a.state::text = any(${`{${LISTED_STATES.join(',')}}`}::text[])
    order by a.rank, a.id`)

/** As the act has just written it. */
const findPeriod = async ({ tx, record }: ActionContext) => {
  const [row] = await tx.query<{ from: string; until: string }>(sql`
    select publicity_from as "from", publicity_ends_at as "until" from talent_programmes
    where id = ${record.id}::uuid and publicity_ends_at is not null`)
  return row && { from: new Date(row.from), until: new Date(row.until) }
}

/**
 * The notice 公示 of a programme's list as an official document: numbered, frozen as it was published, good until the
 * publicity ends. A list that changes meanwhile has another one, which takes its place.
 */
export const issueNotice: Follow = async (context) => {
  const { tx, collection, record, actor, reason, action, now } = context
  const period = await findPeriod(context)
  // After its time a list is no longer published for objections, whatever becomes of it.
  if (!period || period.until < now) return
  const lines = await findLines(context)
  const titleIn = (locale: Locale) =>
    wordIn(locale, String(record.title), typeof record.titleEn === 'string' ? record.titleEn : null)
  const say = (locale: Locale, part: string) =>
    translator(locale)(`talent:notice.${part}`, {
      programme: titleIn(locale),
      count: lines.length,
      from: formatBeijing(period.from, locale, 'day'),
      until: formatBeijing(period.until, locale, 'day'),
    })
  await supersedeCertificate(tx, {
    kind: NOTICE_KIND,
    series: AWARD_SERIES,
    title: inBoth((locale) => say(locale, 'title')),
    holder: String(record.title),
    labels: {
      holder: inBoth((locale) => say(locale, 'programme')),
      term: inBoth((locale) => say(locale, 'period')),
    },
    textFirst: true,
    statement: inBoth((locale) => [say(locale, 'statement'), say(locale, 'objections')]),
    rows: lines.map(({ rank, name, county, countyEn }) => ({
      label: inBoth((locale) => translator(locale)('talent:notice.rank', { rank })),
      value: inBoth((locale) => {
        const place = wordIn(locale, county ?? '', countyEn)
        return place === '' ? name : translator(locale)('talent:notice.line', { name, county: place })
      }),
    })),
    subject: {
      collection,
      id: record.id,
      agency: String(record.agency),
      county: typeof record.county === 'string' ? record.county : null,
    },
    validFrom: beijingDay(period.from),
    validUntil: beijingDay(period.until),
    actor,
    at: now,
    reason: reason ?? action,
  })
}

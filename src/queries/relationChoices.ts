import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf, may } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { labelKeyOf } from '../registers/certificateOf'
import { findDuplicates } from '../registers/findDuplicates'
import { foldForSearch } from '../text/normalise'
import type { RecordData } from '../workflow/definition'
import { findVisible } from '../workflow/perform'
import { getWorkflow } from '../workflow/registry'

/** Kinds of record an action's form lets a person search for. */
export const CHOOSABLE = [
  'point',
  'consultation',
  'revision',
  'duplicate',
  'assessor',
  'policy-code',
  'live-room',
  'broadcast-text',
] as const

export type Choosable = (typeof CHOOSABLE)[number]

/** `clause` is an anchor and `state` one of the record's workflow; both null where they mean nothing. */
export type RelationChoice = { id: string; label: string; clause: string | null; state: string | null }

export type RelationChoices = {
  choices: RelationChoice[]
  /** What a new one would begin with; null when this actor makes none here. */
  beginsWith: { consultation: string; clause: string | null } | null
}

/** Choices offered at once; whoever looks for another one types. */
const MOST_CHOICES = 30

type Question = { collection: Slug; record: RecordData; actor: StaffActor; term: string; locale: Locale }

const contains = (column: SQL, term: string): SQL =>
  term === '' ? sql`true` : sql`strpos(lower(normalize(${column}, nfkc)), ${foldForSearch(term)}) > 0`

const scopeOf = (actor: StaffActor, slug: Slug) => toSql(toWhere(abilityOf(actor), 'read', slug))

/** Points of the record's own consultation that take comments, those on its clause first. */
const findPoints = (tx: Transaction, { record, actor, term }: Question) =>
  tx.query<RelationChoice>(sql`
    select id, title as label, clause, state::text as state from points
    where consultation_id = ${record.consultation}::uuid and id <> ${record.id}::uuid
      and state not in ('merged', 'dropped') and ${scopeOf(actor, SLUGS.points)} and ${contains(sql`title`, term)}
    order by clause is distinct from ${record.clause ?? null}, updated_at desc, id limit ${MOST_CHOICES}`)

const findConsultations = (tx: Transaction, { actor, term, locale }: Question) => {
  const title = locale === 'en' ? sql`coalesce(nullif(title_en, ''), title)` : sql`title`
  return tx.query<RelationChoice>(sql`
    select id, ${title} as label, null as clause, state::text as state from consultations
    where state in ('open', 'closed') and agency_id = ${actor.agency} and ${scopeOf(actor, SLUGS.consultations)}
      and ${contains(title, term)}
    order by closes_at desc nulls last, id limit ${MOST_CHOICES}`)
}

/** Later texts of the policy the record's consultation asked about. */
const findRevisions = (tx: Transaction, { record, actor, term }: Question) =>
  tx.query<RelationChoice>(sql`
    select later.id, later.title as label, null as clause, later.state::text as state
    from (select * from policy_revisions where ${scopeOf(actor, SLUGS.policyRevisions)}) as later
      join consultations c on c.id = ${record.consultation}::uuid and c.policy_id = later.policy_id
      join policy_revisions asked on asked.id = c.policy_revision_id and asked.ordinal < later.ordinal
    where ${contains(sql`later.title`, term)}
    order by later.ordinal desc limit ${MOST_CHOICES}`)

/** Other records of the register that may be the same, with what they agree in. */
const findPossibleDuplicates = async (
  tx: Transaction,
  { collection, record, term, locale }: Question,
): Promise<RelationChoice[]> => {
  const t = translator(locale)
  const found = await findDuplicates(tx.query, {
    collection,
    id: record.id,
    duplicateKeys: record.duplicateKeys,
  })
  return found
    .filter(({ name }) => foldForSearch(name).includes(foldForSearch(term)))
    .map(({ id, name, number, fields }) => ({
      id,
      label: t('registers:common.duplicateLabel', {
        name,
        number: number ?? t('registers:common.unnumbered'),
        fields: fields.map((field) => t(labelKeyOf(collection, field))).join(t('admin:listSeparator')),
      }),
      clause: null,
      state: null,
    }))
}

/** People one may see who are not on the programme's panel yet. */
const findPanellists = (tx: Transaction, { record, actor, term }: Question) =>
  tx.query<RelationChoice>(sql`
    select id, name as label, null as clause, null as state from users
    where disabled is not true and ${scopeOf(actor, SLUGS.users)} and ${contains(sql`name`, term)}
      and id not in (select users_id from talent_programmes_rels where parent_id = ${record.id}::uuid and path = 'panel')
    order by name, id limit ${MOST_CHOICES}`)

/** Members of the programme's panel whom the application has not gone to. */
const findReviewers = (tx: Transaction, { record, term }: Question) =>
  tx.query<RelationChoice>(sql`
    select u.id, u.name as label, null as clause, null as state
    from talent_programmes_rels panel join users u on u.id = panel.users_id
    where panel.parent_id = ${record.programme ?? null}::uuid and panel.path = 'panel' and u.disabled is not true
      and not exists (
        select 1 from talent_scores s where s.application_id = ${record.id}::uuid and s.owner_id = u.id)
      and ${contains(sql`u.name`, term)}
    order by panel."order" limit ${MOST_CHOICES}`)

/** Who may be asked to review: of a programme to join its panel, of an application to score it. */
const findAssessors = (tx: Transaction, question: Question) =>
  question.collection === SLUGS.talentProgrammes ? findPanellists(tx, question) : findReviewers(tx, question)

/** Codes in use, by number or name; those on the record's own topic first. */
const findPolicyCodes = (tx: Transaction, { record, term, locale }: Question) => {
  const title = locale === 'en' ? sql`title_en` : sql`title`
  return tx.query<RelationChoice>(sql`
    select id, code || ' ' || ${title} as label, null as clause, null as state from policy_codes
    where active and (${contains(title, term)} or ${contains(sql`code`, term)})
    order by topic::text is distinct from ${record.topic ?? null}, code limit ${MOST_CHOICES}`)
}

/** Rooms by name or account. */
const findRooms = (tx: Transaction, { actor, term }: Question) =>
  tx.query<RelationChoice>(sql`
    select id, name || ' · ' || platform_account as label, null as clause, null as state from live_rooms
    where ${scopeOf(actor, SLUGS.liveRooms)} and (${contains(sql`name`, term)} or ${contains(sql`platform_account`, term)})
    order by updated_at desc, id limit ${MOST_CHOICES}`)

/** The record's own texts, as they were handed in. */
const findTexts = (tx: Transaction, { record, term, locale }: Question) => {
  const t = translator(locale)
  const kind = sql`case kind when 'transcript' then ${t('rules:texts.kinds.transcript')}::text
    else ${t('rules:texts.kinds.comments')}::text end`
  return tx.query<RelationChoice>(sql`
    select id, ${kind} || ' · ' || original_name as label, null as clause, null as state from broadcast_texts
    where subject_id = ${record.id}::uuid and withdrawn_at is null and ${contains(sql`original_name`, term)}
    order by added_at, id limit ${MOST_CHOICES}`)
}

const FINDERS: Record<Choosable, (tx: Transaction, question: Question) => Promise<RelationChoice[]>> = {
  point: findPoints,
  consultation: findConsultations,
  revision: findRevisions,
  duplicate: findPossibleDuplicates,
  assessor: findAssessors,
  'policy-code': findPolicyCodes,
  'live-room': findRooms,
  'broadcast-text': findTexts,
}

const beginningOf = (type: Choosable, { record, actor }: Question): RelationChoices['beginsWith'] => {
  const { agency, clause, consultation } = record
  if (type !== 'point' || !may(actor, 'create', SLUGS.points, { agency })) return null
  return { consultation: String(consultation), clause: typeof clause === 'string' ? clause : null }
}

/** Choices are for who acts on the record: of those who only read it, some must not know who else is on a panel. */
const mayName = (type: Choosable, { collection, record, actor }: Question): boolean =>
  Object.entries(getWorkflow(collection).actions).some(
    ([action, { input }]) =>
      input?.some((field) => field.type === type) && may(actor, action, collection, record),
  )

/**
 * What a person may name in an action on this record: the records of one kind that fit it and that they may see.
 *
 * @throws Refusal 404 when the record is not there for this actor, 403 when no action of theirs on it names such a record.
 */
export const findRelationChoices = (
  payload: Payload,
  {
    collection,
    id,
    type,
    ...asked
  }: { collection: Slug; id: string; type: Choosable; actor: StaffActor; term: string; locale: Locale },
): Promise<RelationChoices> =>
  inTransaction(payload, async (tx) => {
    const record = await findVisible(tx, { collection, id, actor: asked.actor })
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    const question = { collection, record, ...asked }
    if (!mayName(type, question)) throw new Refusal(403, reasonOf('not-your-action'))
    return { choices: await FINDERS[type](tx, question), beginsWith: beginningOf(type, question) }
  })

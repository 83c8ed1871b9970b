import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { Actor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction, query } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import type { Locale } from '../i18n'
import type { RecordData } from '../workflow/definition'
import { readClock } from '../workflow/clock'
import type { Clock } from '../workflow/clock'
import { findVisible } from '../workflow/perform'
import { findFiles } from './files'
import type { HandedInFile } from './files'
import { answersOf, wordIn } from './programme'
import type { Programme } from './programme'
import { answerInWords } from './programmeForm'
import { getRecord, programmeOf } from './related'
import { findSheet } from './sheets'
import type { SealedSheet } from './sheets'

export type Said = { key: string; label: string; text: string }

export type DeskCriterion = { key: string; label: string; guidance: string; weight: number; maximum: number }

/** What a reviewer works with; `sheet` is theirs alone. */
export type ScoringDesk = {
  id: string
  state: string
  revision: number
  /** Until when the next step is due. */
  clock: Clock | null
  /** False: somebody else looks; no application and no sheet are shown. */
  isOwner: boolean
  programme: string
  name: string
  answers: Said[]
  files: (HandedInFile & { label: string })[]
  criteria: DeskCriterion[]
  sheet: Pick<SealedSheet, 'points' | 'remark'> | null
  /** The reviewer's other sheets of the programme, in the order they were assigned. */
  all: string[]
}

/** Answers as they are read, those of a personal kind left out unless asked for. */
export const saidIn = (
  programme: Programme,
  application: Record<string, unknown>,
  locale: Locale,
  withPersonal = false,
): Said[] => {
  const answers = answersOf(application)
  return programme.questions
    .filter(({ personal }) => withPersonal || !personal)
    .map((question) => ({
      key: question.key,
      label: wordIn(locale, question.label, question.labelEn),
      text: answerInWords(question, answers[question.key], locale),
    }))
    .filter(({ text }) => text !== '')
}

const findAll = async (payload: Payload, score: RecordData) => {
  const rows = await query<{ id: string }>(
    payload,
    sql`select id from talent_scores
      where programme_id = ${score.programme}::uuid and owner_id = ${score.owner}::uuid
        and state in ('assigned', 'ready', 'submitted') order by created_at, id`,
  )
  return rows.map(({ id }) => id)
}

const criteriaOf = ({ criteria }: Programme, locale: Locale): DeskCriterion[] =>
  criteria.map(({ key, label, labelEn, guidance, guidanceEn, weight, maximum }) => ({
    key,
    label: wordIn(locale, label, labelEn),
    guidance: wordIn(locale, guidance ?? '', guidanceEn),
    weight,
    maximum,
  }))

/** @throws Refusal 404 when the review is not there for this actor. */
export const getScoringDesk = async (
  payload: Payload,
  { id, actor, locale }: { id: string; actor: Actor; locale: Locale },
): Promise<ScoringDesk> => {
  const { score, programme, application, sheet } = await inTransaction(payload, async (tx) => {
    const found = await findVisible(tx, { collection: SLUGS.talentScores, id, actor })
    if (!found) throw new Refusal(404, reasonOf('not-found'))
    const isOwner = actor.kind === 'staff' && found.owner === actor.id
    return {
      score: found,
      programme: await programmeOf({ tx, record: found }),
      application: isOwner ? await getRecord(tx, SLUGS.talentApplications, String(found.application)) : null,
      sheet: isOwner ? ((await findSheet(tx, id)) ?? null) : null,
    }
  })
  // Before the declaration nobody looks into what they may have to step back from.
  const isShown = application !== null && !['recused', 'released', 'assigned'].includes(score.state)
  const labelOf = (purpose: string) => {
    const asked = programme.documents.find(({ key }) => key === purpose)
    return asked ? wordIn(locale, asked.label, asked.labelEn) : purpose
  }
  return {
    id,
    state: score.state,
    revision: score.revision,
    clock: readClock(score),
    isOwner: application !== null,
    programme: wordIn(locale, programme.title, programme.titleEn),
    name: String(score.name),
    answers: isShown ? saidIn(programme, application, locale) : [],
    files: isShown
      ? (await findFiles(payload, application.id)).map((file) => ({ ...file, label: labelOf(file.purpose) }))
      : [],
    criteria: criteriaOf(programme, locale),
    sheet: sheet && { points: sheet.points, remark: sheet.remark },
    all: application ? await findAll(payload, score) : [],
  }
}

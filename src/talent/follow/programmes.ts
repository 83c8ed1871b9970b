import { sql } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../../collections/slugs'
import { systemActor } from '../../access/actor'
import { LOCALES } from '../../i18n'
import { enqueue } from '../../outbox/enqueue'
import type { ActionContext, Follow } from '../../workflow/definition'
import { findActivePanel, joinPanel } from '../panel'
import { readProgramme } from '../programme'
import { readRanking } from '../ranked'
import { getRecord, move } from '../related'
import { assignReview, nextReviewer } from '../reviews'

/** Applications of the programme in these states, in the order they came, nobody else moving them meanwhile. */
const lockApplications = ({ tx, record }: ActionContext, ...states: readonly string[]) =>
  tx.query<{ id: string; placed: boolean | null }>(sql`
    select id, tie_placed as placed from talent_applications
    where programme_id = ${record.id}::uuid and state::text = any(${`{${states.join(',')}}`}::text[])
    order by id for update`)

/** Every eligible application goes to as many of the panel as the programme says, with even loads: the same each time. */
export const distributeReviews: Follow = async (context) => {
  const { tx, record, now } = context
  const { id: programme, reviewersEach } = readProgramme(record)
  const panel = await findActivePanel(tx, { id: programme })
  const loads = new Map<string, number>()
  for (const { id } of await lockApplications(context, 'eligible')) {
    const application = await getRecord(tx, SLUGS.talentApplications, id)
    const taken: string[] = []
    while (taken.length < reviewersEach) {
      const reviewer = nextReviewer(panel, taken, loads)
      if (!reviewer) break
      taken.push(reviewer)
      loads.set(reviewer, (loads.get(reviewer) ?? 0) + 1)
      await assignReview(tx, { application, reviewer, actor: systemActor('talent'), now })
    }
  }
}

/** Whom a person has named is on the panel from now on. */
export const extendPanel: Follow = ({ tx, record, input }) => joinPanel(tx, record.id, input.reviewer ?? '')

/** Opens every sheet at once, and writes into each application where it stands. */
export const openSheets: Follow = async (context) => {
  const { tx, record } = context
  const sheets = await tx.query<{ id: string }>(sql`
    select id from talent_scores where programme_id = ${record.id}::uuid and state = 'submitted' order by id for update`)
  for (const { id } of sheets) await move(context, SLUGS.talentScores, id, 'unseal')
  for (const { id } of await lockApplications(context, 'scored')) {
    await move(context, SLUGS.talentApplications, id, 'record-rank')
  }
}

/** Those within the places, and those a person has placed among equals, are made public. */
export const shortlistWinners: Follow = async (context) => {
  const { within, undecided } = readRanking(context.record.ranking)
  for (const { id, placed } of await lockApplications(context, 'scored')) {
    if (within.includes(id) || (placed && undecided.includes(id))) {
      await move(context, SLUGS.talentApplications, id, 'shortlist')
    }
  }
}

/** Whoever was scored and is not on the list is told so when the programme ends. */
export const passOverTheRest: Follow = async (context) => {
  for (const { id } of await lockApplications(context, 'scored')) {
    await move(context, SLUGS.talentApplications, id, 'pass-over')
  }
}

/** A programme that is given up takes its applications with it; each applicant is told. */
export const endApplications: Follow = async (context) => {
  for (const { id } of await lockApplications(context, 'submitted', 'returned', 'eligible')) {
    await move(context, SLUGS.talentApplications, id, 'end')
  }
}

const revalidate = ({ tx }: Pick<ActionContext, 'tx'>) =>
  enqueue(tx, { kind: 'revalidate', paths: LOCALES.map((locale) => `/${locale}/talent`) })

/** The list of programmes is kept; a programme's own page is made for each reader. */
export const revalidateProgrammes: Follow = revalidate

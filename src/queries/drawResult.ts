import type { Payload } from 'payload'
import { sql } from '@payloadcms/db-postgres/drizzle'

import { inTransaction } from '../db/transaction'
import { readCandidates, readInspectors, readItems } from '../draws/lists'
import type { DrawnItem } from '../draws/lists'
import { GROUPS } from '../draws/order'
import { sharesOf } from '../draws/sharesOf'
import { readStandIns, teamOf } from '../draws/standIns'
import { findDrawFaults } from '../draws/verifyDraw'
import type { DrawFault } from '../draws/verifyDraw'
import type { Locale } from '../i18n'
import { nameColumn } from './nameColumn'

export type GroupResult = { group: number; candidates: number; share: number; drawn: number }

export type DrawResult = {
  groups: GroupResult[]
  items: (DrawnItem & { countyName: string; inspectorNames: string[]; steppedAside: string[] })[]
  /** Of the draw made again; null before it was made. */
  faults: DrawFault[] | null
}

/** What came out of a draw, for those who may see it: by group, by subject, and whether it follows from the seed. */
export const getDrawResult = (
  payload: Payload,
  record: Record<string, unknown> & { id: string },
  locale: Locale,
): Promise<DrawResult> =>
  inTransaction(payload, async (tx) => {
    const candidates = await readCandidates(tx, record.id)
    const items = await readItems(tx, record.id)
    const names = new Map((await readInspectors(tx, record.id)).map(({ id, name }) => [id, name]))
    const standIns = await readStandIns(tx, record.id)
    const counties = new Map(
      (
        await tx.query<{ id: string; name: string }>(
          sql`select id, ${nameColumn(locale)} as name from counties`,
        )
      ).map(({ id, name }) => [id, name]),
    )
    const shares = sharesOf(record)
    return {
      groups: GROUPS.map((group) => ({
        group,
        share: shares[group],
        candidates: candidates.filter((candidate) => candidate.group === group).length,
        drawn: items.filter((item) => item.group === group).length,
      })),
      items: items.map((item) => ({
        ...item,
        countyName: counties.get(item.county) ?? item.county,
        inspectorNames: teamOf(item, standIns).map((id) => names.get(id) ?? id),
        steppedAside: standIns
          .filter(({ token }) => token === item.token)
          .map(({ gone }) => names.get(gone) ?? gone),
      })),
      faults: record.seed ? await findDrawFaults(tx, record) : null,
    }
  })

'use client'

import Link from 'next/link'

import type { Tone } from '../../../workflow/definition'
import { DueBadge } from '../../clock/DueBadge'
import { StateBadge } from '../../StateBadge'
import { useDeskTranslation } from '../../useDeskTranslation'
import { CardActions } from './CardActions'
import type { ShownRow } from './shownRow'

export type ShownColumn = {
  state: string
  label: string
  tone: Tone
  /** How many there are, or how many at least. */
  count: string
  isMore: boolean
  /** Of the list that shows all of them. */
  address: string
  rows: readonly ShownRow[]
}

type Props = { slug: string; path: string; columns: readonly ShownColumn[] }

/** The states of a register side by side; a record moves by an act that is asked for and allowed, never by being put elsewhere. */
export const RegisterBoard = ({ slug, path, columns }: Props) => {
  const { t } = useDeskTranslation()
  return (
    <div className="desk-board" role="region" aria-label={t('registers:desk.asBoard')} tabIndex={0}>
      {columns.map(({ state, label, tone, count, isMore, address, rows }) => (
        <section key={state} className="desk-board__column" aria-labelledby={`board-${state}`}>
          <h2 id={`board-${state}`} className="desk-board__head">
            <StateBadge tone={tone} label={label} />
            <span className="desk-tab__count">{count}</span>
          </h2>
          <ul className="desk-board__cards">
            {rows.map((row) => (
              <li key={row.id} className="desk-board__card">
                <Link href={`/admin/collections/${slug}/${row.id}`} prefetch={false}>
                  {row.name}
                </Link>
                <p className="desk-board__facts">
                  <span>{row.county}</span>
                  {row.due && <DueBadge {...row.due} />}
                </p>
                {row.assignee && <p className="desk-muted">{row.assignee}</p>}
                <CardActions slug={slug} id={row.id} name={row.name} />
              </li>
            ))}
          </ul>
          {rows.length === 0 && <p className="desk-muted desk-board__none">{t('registers:desk.noneHere')}</p>}
          {isMore && (
            <Link href={`${path}?${address}`} prefetch={false} className="desk-more">
              {t('registers:desk.allOfState')}
            </Link>
          )}
        </section>
      ))}
    </div>
  )
}

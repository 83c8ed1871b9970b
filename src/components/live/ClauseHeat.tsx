import Link from 'next/link'
import type { CSSProperties } from 'react'

import type { HeatClause } from '../../live/draftClauses'
import type { Counts } from '../../live/liveFacts'

type Props = {
  title: string
  note: string
  whole: string
  clauses: readonly HeatClause[]
  counts: Counts
  hrefOf: (clause: string) => string
}

/** Shades grow with the root of the count: a clause with a hundred comments does not wipe out one with four. */
const heatOf = (count: number, most: number) => (count === 0 ? 0 : Math.sqrt(count / most))

const Count = ({ count, href, label }: { count: number; href: string; label: string }) =>
  count === 0 ? (
    <span className="desk-heat__count desk-muted">0</span>
  ) : (
    <Link href={href} className="desk-heat__count" aria-label={`${label} ${count}`}>
      {count}
    </Link>
  )

/** The draft with each clause shaded by how many comments it got. */
export const ClauseHeat = ({ title, note, whole, clauses, counts, hrefOf }: Props) => {
  const most = Math.max(1, ...clauses.map(({ anchor }) => counts[anchor] ?? 0))
  return (
    <section className="desk-card desk-heat">
      <h3 className="desk-card__title">{title}</h3>
      <p className="desk-muted">{note}</p>
      <ol className="desk-heat__list">
        <li className="desk-heat__clause desk-heat__clause--whole">
          <span className="desk-heat__words">{whole}</span>
          <strong className="desk-heat__count">{counts[''] ?? 0}</strong>
        </li>
        {clauses.map(({ anchor, level, label }) => {
          const count = counts[anchor] ?? 0
          return (
            <li
              key={anchor}
              className="desk-heat__clause"
              style={{ '--heat': heatOf(count, most), '--level': Math.max(0, level - 1) } as CSSProperties}
            >
              <span className="desk-heat__words">{label}</span>
              <Count count={count} href={hrefOf(anchor)} label={label} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

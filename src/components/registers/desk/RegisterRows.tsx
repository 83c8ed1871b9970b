'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { OfferBar } from '../../bulk/OfferBar'
import { DueBadge } from '../../clock/DueBadge'
import { KeyHelp } from '../../KeyHelp'
import { StateBadge } from '../../StateBadge'
import { useDeskKeys } from '../../useDeskKeys'
import { useDeskTranslation } from '../../useDeskTranslation'
import type { ShownRow } from './shownRow'

const SEARCH_ID = 'register-search'

type Props = {
  slug: string
  rows: readonly ShownRow[]
  isNarrowed: boolean
  /** Where the list stands without its filters. */
  clear: string
  /** Addresses of pages; null where there is none. */
  first: string | null
  /** How many the filter finds, and its address. */
  whole: { total: string; count: number; filter: string }
  next: string | null
  /** Headings of the list's own columns, and of what a record is found by; none where it has no such thing. */
  headings: { code: string; facts: readonly string[]; assignee: boolean; isArrival: boolean }
}

const NONE: ReadonlySet<string> = new Set()

const toggled = (set: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const after = new Set(set)
  if (!after.delete(id)) after.add(id)
  return after
}

const Empty = ({ isNarrowed, clear }: Pick<Props, 'isNarrowed' | 'clear'>) => {
  const { t } = useDeskTranslation()
  return (
    <div className="desk-empty">
      <p>{t(isNarrowed ? 'registers:desk.noMatch' : 'registers:desk.none')}</p>
      {isNarrowed && (
        <Link href={clear} prefetch={false}>
          {t('admin:queue.clear')}
        </Link>
      )}
    </div>
  )
}

/** Rows of a list; several are chosen by mouse or keyboard and dealt with at once. */
export const RegisterRows = ({ slug, rows, isNarrowed, clear, first, next, whole, headings }: Props) => {
  const { t } = useDeskTranslation()
  const router = useRouter()
  const [selected, setSelected] = useState(NONE)
  const [isWhole, setIsWhole] = useState(false)
  const [active, setActive] = useState(0)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const current = rows[active]
  const isAll = rows.length > 0 && selected.size === rows.length
  const step = (by: number) => setActive((at) => Math.max(0, Math.min(rows.length - 1, at + by)))
  useDeskKeys({
    j: () => step(1),
    k: () => step(-1),
    x: current && (() => setSelected(toggled(selected, current.id))),
    Enter: current && (() => router.push(`/admin/collections/${slug}/${current.id}`)),
    '/': () => document.getElementById(SEARCH_ID)?.focus(),
    '?': () => setIsHelpOpen(true),
  })
  if (rows.length === 0) return <Empty isNarrowed={isNarrowed} clear={clear} />
  const ids = [...selected]
  const columnOf = (name: string) => t(`registers:desk.columns.${name}`)
  const columns = [
    ...['name', 'state', 'county'].map(columnOf),
    ...(headings.code ? [headings.code] : []),
    ...headings.facts,
    ...(headings.assignee ? [columnOf('assignee')] : []),
    columnOf(headings.isArrival ? 'arrivedAt' : 'createdAt'),
  ]
  return (
    <>
      <OfferBar
        collection={slug}
        ids={ids}
        chosen={
          isWhole && isAll
            ? { count: whole.count, query: `?${new URLSearchParams({ filter: whole.filter }).toString()}` }
            : { count: ids.length, ids }
        }
        onDone={() => router.refresh()}
        onClose={() => {
          setSelected(NONE)
          setIsWhole(false)
        }}
      />
      {isAll && next && (
        <p className="desk-register__whole">
          {isWhole ? (
            t('registers:desk.wholeChosen', { count: whole.total })
          ) : (
            <button type="button" className="desk-link-button" onClick={() => setIsWhole(true)}>
              {t('registers:desk.chooseWhole', { count: whole.total })}
            </button>
          )}
        </p>
      )}
      <div className="desk-register__scroll">
        <table className="desk-register__table">
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={t('admin:queue.selectAll')}
                  checked={isAll}
                  onChange={() => setSelected(isAll ? NONE : new Set(rows.map(({ id }) => id)))}
                />
              </th>
              {columns.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id} className={index === active ? 'desk-register__row--active' : undefined}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={t('admin:queue.select', { code: row.name })}
                    checked={selected.has(row.id)}
                    onChange={() => setSelected(toggled(selected, row.id))}
                  />
                </td>
                <th scope="row">
                  <Link href={`/admin/collections/${slug}/${row.id}`} prefetch={false}>
                    {row.name}
                  </Link>
                  {row.unverified && <span className="desk-flag">{t('registers:common.unverified')}</span>}
                </th>
                <td>
                  <StateBadge tone={row.tone} label={row.stateLabel} /> {row.due && <DueBadge {...row.due} />}
                </td>
                <td>{row.county}</td>
                {headings.code && <td className="desk-register__code">{row.code}</td>}
                {headings.facts.map((heading, place) => (
                  <td key={heading}>{row.facts[place] || <span className="desk-muted">—</span>}</td>
                ))}
                {headings.assignee && <td>{row.assignee || <span className="desk-muted">—</span>}</td>}
                <td>{row.arrived}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(first ?? next) && (
        <nav className="desk-pages" aria-label={t('admin:queue.pages')}>
          {first && (
            <Link href={first} prefetch={false}>
              {t('admin:queue.firstPage')}
            </Link>
          )}
          {next && (
            <Link href={next} prefetch={false}>
              {t('admin:queue.nextPage')}
            </Link>
          )}
        </nav>
      )}
      {isHelpOpen && (
        <KeyHelp
          keys={[
            ['j', t('admin:keys.down')],
            ['k', t('admin:keys.up')],
            ['Enter', t('admin:keys.open')],
            ['x', t('admin:keys.select')],
            ['/', t('admin:keys.search')],
            ['?', t('admin:keys.help')],
          ]}
          note={t('registers:desk.keysNote')}
          onClose={() => setIsHelpOpen(false)}
        />
      )}
    </>
  )
}

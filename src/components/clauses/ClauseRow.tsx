'use client'

import { memo } from 'react'

import type { Clause } from '../../clauses/clause'
import { printedClause, standsAlone } from '../../clauses/printedClause'
import { useDeskTranslation } from '../useDeskTranslation'
import { indentOf } from './indentOf'

type Props = {
  clause: Clause
  isReadOnly: boolean
  onSelect: (anchor: string) => void
  onConfirm: (anchor: string) => void
}

/** One clause as it will be printed; what the reader of the draft was unsure of stands below it. */
const Row = ({ clause, isReadOnly, onSelect, onConfirm }: Props) => {
  const { t } = useDeskTranslation()
  const { anchor, level, number, heading, text, doubt } = clause
  const words = (
    <>
      {number && <span className="desk-clause__number">{number}</span>}
      {heading && <strong>{printedClause(number, heading).slice(number.length)}</strong>}
      <span
        className={standsAlone(heading) ? 'desk-clause__text desk-clause__text--below' : 'desk-clause__text'}
      >
        {heading ? text : printedClause(number, text).slice(number.length)}
      </span>
    </>
  )
  return (
    <li
      id={`clause-${anchor}`}
      className={doubt ? 'desk-clause desk-clause--doubt' : 'desk-clause'}
      style={indentOf(level)}
    >
      {isReadOnly ? (
        <div className="desk-clause__words">{words}</div>
      ) : (
        <button type="button" className="desk-clause__words" onClick={() => onSelect(anchor)}>
          {words}
        </button>
      )}
      {doubt && (
        <p className="desk-clause__doubt">
          <span>{t(`clauses:doubt.${doubt}`)}</span>
          {!isReadOnly && (
            <button type="button" className="desk-link-button" onClick={() => onConfirm(anchor)}>
              {t('admin:clauses.confirm')}
            </button>
          )}
        </p>
      )}
    </li>
  )
}

const SHOWN = ['anchor', 'level', 'number', 'heading', 'text', 'doubt'] as const

/** Hundreds of rows: one is drawn again only when what it shows has changed. Its callbacks keep their identity. */
export const ClauseRow = memo(
  Row,
  (before, after) =>
    before.isReadOnly === after.isReadOnly && SHOWN.every((key) => before.clause[key] === after.clause[key]),
)

'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useCallback, useState } from 'react'

import { ClauseBar } from './clauses/ClauseBar'
import { ClauseForm } from './clauses/ClauseForm'
import { ClauseRow } from './clauses/ClauseRow'
import { correct, nextDoubt, possibleMoves, selectionAfter } from './clauses/corrections'
import type { Correction } from './clauses/corrections'
import { useClauseHistory } from './clauses/useClauseHistory'
import { useDeskTranslation } from './useDeskTranslation'

const scrollToClause = (anchor: string) =>
  document.getElementById(`clause-${anchor}`)?.scrollIntoView({ block: 'center' })

/** The clause tree of a draft, to be checked against the paper and corrected where the reader was unsure. */
export const ClauseEditor: JSONFieldClientComponent = ({ path, readOnly }) => {
  const { t } = useDeskTranslation()
  const { hasSavePermission } = useDocumentInfo()
  const history = useClauseHistory(path)
  const [selected, setSelected] = useState<string>()
  const { clauses, apply } = history
  const isReadOnly = Boolean(readOnly) || hasSavePermission === false
  const doubts = clauses.filter(({ doubt }) => doubt !== null).length

  const correctAt = useCallback(
    (anchor: string, correction: Correction) => {
      const { before, after } = apply({
        label: t(`admin:clauses.${correction.kind}`),
        typing: correction.kind === 'reword' ? anchor : undefined,
        make: (current, reserved) => correct(correction, { clauses: current, anchor, reserved }),
      })
      if (after !== before && correction.kind !== 'confirm' && correction.kind !== 'reword') {
        setSelected(selectionAfter(before, after, anchor))
      }
    },
    [apply, t],
  )
  const confirm = useCallback((anchor: string) => correctAt(anchor, { kind: 'confirm' }), [correctAt])
  const goToDoubt = () => {
    const anchor = nextDoubt(clauses, selected)
    if (!anchor) return
    if (isReadOnly) scrollToClause(anchor)
    setSelected(anchor)
  }

  return (
    <div className="field-type desk-clauses">
      <span className="field-label">{t('fields:policyRevisions.clauses')}</span>
      {history.showError && (
        <p className="desk-errors" role="alert">
          {history.errorMessage}
        </p>
      )}
      {clauses.length === 0 ? (
        <p className="desk-empty">{t('admin:clauses.empty')}</p>
      ) : (
        <>
          <ClauseBar
            count={clauses.length}
            doubts={doubts}
            isReadOnly={isReadOnly}
            lastLabel={history.lastLabel}
            onNextDoubt={goToDoubt}
            onUndo={history.undo}
          />
          <ol className="desk-clauses__list">
            {clauses.map((clause) =>
              clause.anchor === selected && !isReadOnly ? (
                <ClauseForm
                  key={`${clause.anchor} open`}
                  clause={clause}
                  moves={possibleMoves(clauses, clause.anchor)}
                  onCorrect={(correction) => correctAt(clause.anchor, correction)}
                  onConfirm={() => {
                    confirm(clause.anchor)
                    setSelected(nextDoubt(clauses, clause.anchor))
                  }}
                  onClose={() => setSelected(undefined)}
                />
              ) : (
                <ClauseRow
                  key={clause.anchor}
                  clause={clause}
                  isReadOnly={isReadOnly}
                  onSelect={setSelected}
                  onConfirm={confirm}
                />
              ),
            )}
          </ol>
        </>
      )}
    </div>
  )
}

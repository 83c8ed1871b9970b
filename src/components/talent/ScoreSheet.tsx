'use client'

import { Button } from '@payloadcms/ui'
import type { KeyboardEvent } from 'react'

import type { DeskCriterion, ScoringDesk } from '../../talent/scoringDesk'
import { useDeskTranslation } from '../useDeskTranslation'
import { pointOf, useScoreSheet } from './useScoreSheet'

/** Out of 100: shares of the most points, weighed. */
const totalOf = (criteria: readonly DeskCriterion[], points: Record<string, number>): number => {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0)
  const weighed = criteria.reduce(
    (sum, { key, weight, maximum }) => sum + ((points[key] ?? 0) / maximum) * weight,
    0,
  )
  return weights === 0 ? 0 : (weighed / weights) * 100
}

const focusNext = (event: KeyboardEvent<HTMLInputElement>) => {
  const fields = [
    ...(event.currentTarget.closest('[data-sheet]')?.querySelectorAll<HTMLElement>('input, textarea') ?? []),
  ]
  fields[fields.indexOf(event.currentTarget) + 1]?.focus()
}

type Props = { desk: ScoringDesk; submit: () => Promise<string[]> }

/** A reviewer's points, one criterion below the other; Enter goes on to the next. */
export const ScoreSheet = ({ desk, submit }: Props) => {
  const { t } = useDeskTranslation()
  const sheet = useScoreSheet(desk)
  const { criteria } = desk
  const isComplete = criteria.every(({ key }) => sheet.points[key] !== undefined)

  const handIn = async () => {
    if (!isComplete || !(await sheet.save())) return
    sheet.setErrors(await submit())
  }
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void handIn()
  }
  return (
    <div data-sheet onKeyDown={byKey}>
      {criteria.map(({ key, label, guidance, weight, maximum }, index) => {
        const text = sheet.typed[key] ?? ''
        const isWrong = text.trim() !== '' && pointOf(text, maximum) === undefined
        return (
          <div key={key} className="desk-talent__criterion">
            <label htmlFor={`points-${key}`}>
              <strong>{label}</strong>{' '}
              <span className="desk-muted" id={`points-${key}-of`}>
                {t('talent:scoring.of', { maximum, weight })}
              </span>
              {guidance && <span className="desk-talent__guidance">{guidance}</span>}
            </label>
            <input
              id={`points-${key}`}
              className="desk-input desk-talent__points"
              inputMode="numeric"
              autoComplete="off"
              value={text}
              autoFocus={index === 0}
              aria-describedby={`points-${key}-of`}
              aria-invalid={isWrong || undefined}
              onChange={(event) => sheet.enter(key, event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
                  event.preventDefault()
                  focusNext(event)
                }
              }}
            />
          </div>
        )
      })}
      <div className="desk-field">
        <label htmlFor="remark">{t('talent:scoring.remark')}</label>
        <textarea
          id="remark"
          className="desk-input"
          rows={4}
          maxLength={2000}
          value={sheet.remark}
          onChange={(event) => sheet.enterRemark(event.target.value)}
        />
      </div>
      <p className="desk-talent__total">
        {t('talent:scoring.mark')} <strong>{totalOf(criteria, sheet.points).toFixed(2)}</strong>
        <span className="desk-muted" role="status">
          {t(`talent:scoring.${sheet.saveState}`)}
        </span>
      </p>
      {sheet.errors.map((message) => (
        <p key={message} className="desk-talent__warning" role="alert">
          {message}
        </p>
      ))}
      <p className="desk-muted">{t('talent:scoring.submitNote')}</p>
      <Button
        type="button"
        buttonStyle="primary"
        margin={false}
        disabled={!isComplete}
        onClick={() => void handIn()}
      >
        {t('talent:scoring.submit')}
      </Button>
    </div>
  )
}

'use client'

import type { ShownMark, ShownPassage } from '../../moderation/rules/showHits'
import { useDeskTranslation } from '../useDeskTranslation'
import { excerptOf, segmentsOf } from './segmentsOf'

const GROUP_ORDER = ['added', 'lost', 'hits', 'same'] as const

const groupOf = (marks: readonly ShownMark[]) =>
  GROUP_ORDER.find((group) => marks.some((mark) => mark.group === group)) ?? 'same'

/** A passage with its hits marked, and below it which rule found what. */
export const MarkedText = ({ text, marks }: Pick<ShownPassage, 'text' | 'marks'>) => {
  const { t } = useDeskTranslation()
  const excerpt = excerptOf({ text, marks })
  const wordsOf = ({ rule, word, form }: ShownMark) =>
    t('rules:test.mark', { rule, word, form: t(`rules:forms.${form}`) })
  return (
    <>
      <p className="desk-marked">
        {excerpt.isCutBefore && '…'}
        {segmentsOf(excerpt).map(({ start, text: part, marks: covering }) =>
          covering.length === 0 ? (
            <span key={start}>{part}</span>
          ) : (
            <mark
              key={start}
              className={`desk-hit desk-hit--${groupOf(covering)}`}
              title={covering.map(wordsOf).join(t('rules:test.separator'))}
            >
              {part}
            </mark>
          ),
        )}
        {excerpt.isCutAfter && '…'}
      </p>
      <ul className="desk-marked__list">
        {marks.map((mark) => (
          <li key={`${mark.group} ${mark.rule} ${mark.start} ${mark.end} ${mark.word}`}>
            <span className={`desk-hit-group desk-hit-group--${mark.group}`}>
              {t(`rules:test.groups.${mark.group}`)}
            </span>{' '}
            {wordsOf(mark)} · {t(`rules:severities.${mark.severity}`)} · {mark.policyCode}
          </li>
        ))}
      </ul>
    </>
  )
}

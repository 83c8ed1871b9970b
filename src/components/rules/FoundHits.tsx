'use client'

import type { HitGroup, ShownHits } from '../../moderation/rules/showHits'
import { useDeskTranslation } from '../useDeskTranslation'
import { clockOf } from './clockOf'
import { MarkedText } from './MarkedText'

/** What was found: how much, what could not be read, and each passage with its marks. */
export const FoundHits = ({ found }: { found: ShownHits }) => {
  const { t } = useDeskTranslation()
  const { counts, passages, passageCount, unlabelled, faults, faultCount, shadowHits } = found
  const groups = Object.entries(counts) as [HitGroup, number][]
  return (
    <section className="desk-found">
      <p className="desk-found__counts">
        {groups.map(([group, count]) => (
          <span key={group} className={`desk-hit-group desk-hit-group--${group}`}>
            {t('rules:test.count', { label: t(`rules:test.groups.${group}`), count })}
          </span>
        ))}
      </p>
      {shadowHits !== undefined && shadowHits > 0 && (
        <p className="desk-muted">{t('rules:test.shadow', { count: shadowHits })}</p>
      )}
      {passageCount === 0 && unlabelled.length === 0 && <p>{t('rules:test.none')}</p>}
      <ul className="desk-found__unlabelled">
        {unlabelled.map(({ fromMs, toMs }) => (
          <li key={fromMs ?? -1}>
            {fromMs === null || toMs === null
              ? t('rules:test.unlabelledAll')
              : t('rules:test.unlabelled', { from: clockOf(fromMs), to: clockOf(toMs) })}
          </li>
        ))}
      </ul>
      {faultCount > 0 && (
        <div className="desk-found__faults">
          <p>{t('rules:test.faults', { count: faultCount })}</p>
          <ul>
            {faults.map(({ line, code }) => (
              <li key={`${line} ${code}`}>
                {t('rules:test.fault', { line, message: t(`rules:faults.${code}`) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {passages.length < passageCount && (
        <p className="desk-muted">{t('rules:test.shown', { shown: passages.length, count: passageCount })}</p>
      )}
      <ol className="desk-found__passages">
        {passages.map(({ cue, startMs, speaker, text, marks }) => (
          <li key={cue}>
            <p className="desk-muted">
              {startMs === null ? t('rules:test.noTime') : clockOf(startMs)}
              {speaker && ` · ${speaker}`}
            </p>
            <MarkedText text={text} marks={marks} />
          </li>
        ))}
      </ol>
    </section>
  )
}

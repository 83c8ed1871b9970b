'use client'

import { MEND_DAYS } from '../../imports/limits'
import type { Translate } from '../../i18n'
import type { ImportPreviewView } from '../../queries/importPreview'
import { useDeskTranslation } from '../useDeskTranslation'

type Props = { view: ImportPreviewView }

const Work = ({ view: { state, progress }, t }: Props & { t: Translate }) => {
  const { done = 0, total = null, attempts = 0, state: stage = 'waiting' } = progress ?? {}
  const counted =
    state === 'checking'
      ? t('entry:preview.checkingCount', { done })
      : t('entry:preview.importingCount', { done, total: total ?? '' })
  return (
    <>
      <p>{t(`entry:preview.${state}`)}</p>
      <p className="desk-muted" role="status">
        {stage === 'waiting' ? t('entry:preview.waiting') : counted}
        {attempts > 0 && ` ${t('entry:preview.stalled')}`}
      </p>
      <progress
        className="desk-run__bar"
        aria-label={t(`entry:preview.${state}`)}
        max={total ?? undefined}
        value={total === null ? undefined : done}
      />
    </>
  )
}

/** What the check found, in words, and what can be done next. */
const sentencesOf = (
  { state, counts, stored, toMend, hasRepeats, refusal }: ImportPreviewView,
  t: Translate,
): string[] => {
  const { all, faults } = counts
  const why = refusal ? [refusal] : []
  if (state === 'refused') return [t('entry:preview.refused'), ...why]
  if (state === 'cancelled') return [t('entry:preview.cancelled', { stored }), t('entry:preview.forgotten')]
  if (state === 'done') {
    const left = all - stored
    const done =
      left > 0 ? t('entry:preview.doneSome', { all, stored, left }) : t('entry:preview.done', { stored })
    const kept =
      toMend > 0 ? t('entry:preview.keptToMend', { days: MEND_DAYS }) : t('entry:preview.forgotten')
    return [done, kept]
  }
  return [
    faults > 0
      ? t('entry:preview.summary', { all, faults, ok: all - faults })
      : t('entry:preview.clean', { all }),
    stored > 0 ? t('entry:preview.halted', { stored }) : t('entry:preview.nothingYet'),
    ...why,
    ...(faults > 0 ? [t('entry:preview.skipHint')] : []),
    ...(hasRepeats ? [t('entry:preview.repeatHint')] : []),
  ]
}

const isWorking = ({ state }: ImportPreviewView) => state === 'checking' || state === 'importing'

/** Where a file stands: being checked, waiting for a person, being taken in, over. */
export const ImportSummary = ({ view }: Props) => {
  const { t } = useDeskTranslation()
  if (isWorking(view)) return <Work view={view} t={t} />
  const [first, ...others] = sentencesOf(view, t)
  return (
    <>
      <p className="desk-import__summary" role="status">
        {first}
      </p>
      {others.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {view.unknown.length > 0 && (
        <p className="desk-muted">
          {t('entry:preview.unknown', {
            names: view.unknown.join(t('entry:preview.unknownSeparator')),
          })}
        </p>
      )}
    </>
  )
}

'use client'

import { formatBeijing } from '../../legal/beijing'
import { TEST_GROUPS } from '../../moderation/rules/groups'
import type { Counts, BackTestResult as Result, TestedBroadcastRow } from '../../queries/backTests'
import { clockOf } from '../rules/clockOf'
import { useDeskTranslation } from '../useDeskTranslation'

const sumOf = (counts: Counts) => TEST_GROUPS.reduce((sum, group) => sum + counts[group], 0)

const CHART_WIDTH = 100

/** The three groups as stretches of one bar, as long as the share of the greatest. */
const Bar = ({ counts, most }: { counts: Counts; most: number }) => {
  const widths = TEST_GROUPS.map((group) => (counts[group] / Math.max(most, 1)) * CHART_WIDTH)
  return (
    <svg
      className="desk-bases__bar"
      viewBox={`0 0 ${CHART_WIDTH} 8`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {TEST_GROUPS.map((group, index) => (
        <rect
          key={group}
          className={`desk-series--${group}`}
          x={widths.slice(0, index).reduce((sum, width) => sum + width, 0)}
          width={widths[index]}
          height={8}
        />
      ))}
    </svg>
  )
}

const GroupHeads = () => {
  const { t } = useDeskTranslation()
  return TEST_GROUPS.map((group) => (
    <th scope="col" key={group}>
      <span className={`desk-chart__mark desk-series--${group}`} aria-hidden="true" />{' '}
      {t(`rules:test.groups.${group}`)}
    </th>
  ))
}

const GroupCells = (counts: Counts) =>
  TEST_GROUPS.map((group) => (
    <td key={group} className="desk-number">
      {counts[group]}
    </td>
  ))

const Bases = ({ bases }: Pick<Result, 'bases'>) => {
  const { t } = useDeskTranslation()
  const most = Math.max(...bases.map(sumOf))
  return (
    <div className="desk-scroll" tabIndex={0} role="region" aria-label={t('rules:backTest.bases')}>
      <table className="desk-changes desk-bases">
        <caption>{t('rules:backTest.bases')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rules:backTest.base')}</th>
            <th scope="col">{t('rules:backTest.share')}</th>
            <GroupHeads />
          </tr>
        </thead>
        <tbody>
          {bases.map(({ base, ...counts }) => (
            <tr key={base ?? ''}>
              <th scope="row">{base ?? t('rules:backTest.noBase')}</th>
              <td>
                <Bar counts={counts} most={most} />
              </td>
              <GroupCells {...counts} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Outcomes = ({ outcomes }: Pick<Result, 'outcomes'>) => {
  const { t } = useDeskTranslation()
  return (
    <div className="desk-scroll" tabIndex={0} role="region" aria-label={t('rules:backTest.outcomes')}>
      <table className="desk-changes">
        <caption>{t('rules:backTest.outcomes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rules:backTest.outcome')}</th>
            <th scope="col">{t('rules:backTest.broadcasts')}</th>
            <GroupHeads />
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({ outcome, broadcasts, ...counts }) => (
            <tr key={outcome}>
              <th scope="row">{t(`rules:backTest.outcomeOf.${outcome}`)}</th>
              <td className="desk-number">{broadcasts}</td>
              <GroupCells {...counts} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Broadcast = (row: TestedBroadcastRow) => {
  const { t, locale } = useDeskTranslation()
  const { id, title, room, base, startsAt, outcome, case: about, findings } = row
  return (
    <li>
      <p>
        <a href={`/admin/collections/broadcasts/${id}/texts`}>{title}</a>{' '}
        <span className="desk-muted">
          {room}
          {base && ` · ${base}`} · {formatBeijing(new Date(startsAt), locale, 'minute')}
        </span>
      </p>
      <p className="desk-found__counts">
        {TEST_GROUPS.filter((group) => row[group] > 0).map((group) => (
          <span key={group} className={`desk-hit-group desk-hit-group--${group}`}>
            {t('rules:test.count', { label: t(`rules:test.groups.${group}`), count: row[group] })}
          </span>
        ))}
        {about === null ? (
          <span className="desk-muted">{t(`rules:backTest.outcomeOf.${outcome}`)}</span>
        ) : (
          <a href={`/admin/moderation/${about}`}>{t(`rules:backTest.outcomeOf.${outcome}`)}</a>
        )}
      </p>
      <ul className="desk-back-test__places">
        {findings.map(({ group, scope, text, cue, startMs, endMs, word, form, excerpt }, index) => (
          <li key={`${group} ${scope} ${text} ${cue} ${index}`}>
            <span className={`desk-hit-group desk-hit-group--${group}`}>
              {t(`rules:test.groups.${group}`)}
            </span>{' '}
            {startMs !== null && <span className="desk-number">{clockOf(startMs)} </span>}
            <span className="desk-muted">{t(`rules:scopes.${scope}`)}</span>{' '}
            {form === 'unlabelled' ? (
              startMs === null || endMs === null ? (
                t('rules:test.unlabelledAll')
              ) : (
                t('rules:findings.unlabelled', { from: clockOf(startMs), to: clockOf(endMs) })
              )
            ) : (
              <>
                <q>{excerpt}</q> <span className="desk-muted">{t(`rules:explained.${form}`, { word })}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </li>
  )
}

/** What a back-test found: sums, by base, beside what was decided, and broadcast by broadcast. */
export const BackTestResult = ({ result }: { result: Result }) => {
  const { t } = useDeskTranslation()
  const { tested, hit, counts, bases, outcomes, broadcasts } = result
  return (
    <div className="desk-back-test__result">
      <p>
        <strong>{t('rules:backTest.sum', { tested, hit, ...counts })}</strong>
      </p>
      {bases.length > 0 && <Bases bases={bases} />}
      {outcomes.length > 0 && <Outcomes outcomes={outcomes} />}
      {outcomes.length > 0 && <p className="desk-muted">{t('rules:backTest.outcomesHelp')}</p>}
      <ol className="desk-found__passages">
        {broadcasts.map((row) => (
          <Broadcast key={row.id} {...row} />
        ))}
      </ol>
      {broadcasts.length < hit && (
        <p className="desk-muted">{t('rules:backTest.listed', { shown: broadcasts.length, hit })}</p>
      )}
    </div>
  )
}

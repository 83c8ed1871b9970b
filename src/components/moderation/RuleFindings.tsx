'use client'

import type { ShownFinding, ShownFindings } from '../../queries/ruleFindings'
import { clockOf } from '../rules/clockOf'
import { useDeskTranslation } from '../useDeskTranslation'

type Places = {
  onJump?: (ms: number) => void
  /** Shows the place in its text. */
  onOpen?: (text: string, cue: number) => void
}

const Excerpt = ({ excerpt, matched }: ShownFinding) => {
  const at = excerpt.indexOf(matched)
  if (at < 0) return <q>{excerpt}</q>
  return (
    <q>
      {excerpt.slice(0, at)}
      <mark className="desk-hit desk-hit--hits">{matched}</mark>
      {excerpt.slice(at + matched.length)}
    </q>
  )
}

const Place = ({ finding, onJump, onOpen }: Places & { finding: ShownFinding }) => {
  const { t } = useDeskTranslation()
  const { startMs, endMs, text, cue, scope, form, word } = finding
  const time = startMs === null ? null : clockOf(startMs)
  return (
    <li>
      {time !== null && startMs !== null && onJump ? (
        <button
          type="button"
          className="desk-jump"
          aria-label={t('rules:findings.jump', { time })}
          onClick={() => onJump(startMs)}
        >
          {time}
        </button>
      ) : (
        time !== null && <span className="desk-number">{time}</span>
      )}{' '}
      <span className="desk-muted">{t(`rules:scopes.${scope}`)}</span>{' '}
      {form === 'unlabelled' ? (
        startMs === null || endMs === null ? (
          t('rules:test.unlabelledAll')
        ) : (
          t('rules:findings.unlabelled', { from: clockOf(startMs), to: clockOf(endMs) })
        )
      ) : (
        <>
          <Excerpt {...finding} />{' '}
          <span className="desk-muted">{t(`rules:explained.${form}`, { word })}</span>
        </>
      )}
      {text !== null && onOpen && (
        <>
          {' '}
          <button type="button" className="desk-jump" onClick={() => onOpen(text, cue)}>
            {t('rules:findings.open')}
          </button>
        </>
      )}
    </li>
  )
}

type Props = Places & { findings: ShownFindings }

/** What the rules in force found: each place with its moment, what stands there, and how it is written. */
export const RuleFindings = ({ findings, onJump, onOpen }: Props) => {
  const { t } = useDeskTranslation()
  const { rules, onTrial } = findings
  return (
    <div className="desk-findings">
      {rules.length === 0 && <p className="desk-muted">{t('rules:findings.none')}</p>}
      {rules.map(({ rule, name, version, severity, policyCode, report, count, shown }) => (
        <section key={rule}>
          <h3>
            {t('rules:findings.rule', { name, version })} · {t('rules:findings.count', { count })}
          </h3>
          <p className="desk-muted">
            {t(`rules:severities.${severity}`)} · {policyCode}
            {report !== null && (
              <>
                {' · '}
                <a href={`/admin/collections/live-reports/${report}`}>{t('rules:findings.reported')}</a>
              </>
            )}
          </p>
          <ol className="desk-findings__places">
            {shown.map((finding) => (
              <Place key={finding.id} finding={finding} onJump={onJump} onOpen={onOpen} />
            ))}
          </ol>
          {shown.length < count && (
            <p className="desk-muted">{t('rules:findings.shown', { shown: shown.length, count })}</p>
          )}
        </section>
      ))}
      {onTrial > 0 && <p className="desk-muted">{t('rules:findings.onTrial', { count: onTrial })}</p>}
    </div>
  )
}

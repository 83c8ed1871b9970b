import type { UIFieldServerProps } from 'payload'

import { findLicenceDuty, provinceReasons } from '../../events/approvalRules'
import type { ApprovalRules, ProvinceReason } from '../../events/approvalRules'
import { PENDING_STATES } from '../../events/kinds'
import { readApprovalRules } from '../../events/readApprovalRules'
import { translator } from '../../i18n'
import type { Locale, Translate } from '../../i18n'
import { formatBeijing, startOfBeijingDay } from '../../legal/beijing'
import { localeOf } from '../../i18n/localeOf'

const numberIn = (locale: Locale, value: number) => value.toLocaleString(locale === 'zh' ? 'zh-CN' : 'en')

const reasonWords = (reason: ProvinceReason, t: Translate, locale: Locale): string =>
  reason.code === 'kind'
    ? t('approval.because.kind', { kind: t(`kinds.${reason.kind}`) })
    : t(`approval.because.${reason.code}`, { limit: numberIn(locale, reason.limit) })

/** Every rule of the settings as a sentence. */
const rulesOf = ({ kinds, size, budget }: ApprovalRules): ProvinceReason[] => [
  ...kinds.map((kind): ProvinceReason => ({ code: 'kind', kind })),
  ...(size === null ? [] : [{ code: 'size' as const, limit: size }]),
  ...(budget === null ? [] : [{ code: 'budget' as const, limit: budget }]),
]

const SHOWN_IN: readonly string[] = ['draft', ...PENDING_STATES]

type Part = { event: Record<string, unknown>; t: Translate; locale: Locale }

/** What the law asks of a large event before it is announced, and by when. */
const Licence = ({ event, t, locale }: Part) => {
  const duty = findLicenceDuty(event)
  if (!duty || event.securityPermit) return null
  return (
    <div className="field-type desk-approval">
      <h3 className="desk-files__title">{t('approval.licence.title')}</h3>
      <p>{t(`approval.licence.${duty.authority}`)}</p>
      {duty.applyBy && (
        <p>
          {t('approval.licence.applyBy', {
            day: formatBeijing(startOfBeijingDay(duty.applyBy), locale, 'day'),
          })}
        </p>
      )}
    </div>
  )
}

/** Who decides on the event as it is saved, and why; before it is saved, what the rules are. */
export const ApprovalPathField = async ({ data, id, req }: UIFieldServerProps) => {
  const event = (data ?? {}) as Record<string, unknown>
  const locale = localeOf(req)
  const t = translator(locale, 'events')
  if (id && event.state === 'approved') return <Licence event={event} t={t} locale={locale} />
  if (id && !SHOWN_IN.includes(String(event.state ?? ''))) return null
  const rules = await readApprovalRules(req.payload)
  const reasons = provinceReasons(event, rules)
  const isKnown = Boolean(id)
  const said = isKnown ? reasons : rulesOf(rules)
  const owner = event.county ? 'county' : 'division'
  return (
    <>
      <div className="field-type desk-approval">
        <h3 className="desk-files__title">{t('approval.title')}</h3>
        <p>
          {t(
            !isKnown ? 'approval.rules' : reasons.length > 0 ? 'approval.province' : `approval.own.${owner}`,
          )}
        </p>
        {said.length > 0 && (
          <ul>
            {said.map((reason) => (
              <li key={`${reason.code} ${'kind' in reason ? reason.kind : ''}`}>
                {reasonWords(reason, t, locale)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {isKnown && <Licence event={event} t={t} locale={locale} />}
    </>
  )
}

import type { Payload } from 'payload'

import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { countTextRuleHits } from '../../moderation/rules/ruleHits'

type Props = { payload: Payload; rule: string; locale: Locale }

/** How often a rule was hit lately, in words. */
export const RuleHits = async ({ payload, rule, locale }: Props) => {
  const t = translator(locale, 'rules')
  const { today, month } = await countTextRuleHits(payload, rule)
  return (
    <span className="desk-hits">
      <span className={today > 0 ? 'desk-strong' : 'desk-muted'}>{t('hits.today', { count: today })}</span>
      <span className="desk-muted">{t('hits.month', { count: month })}</span>
    </span>
  )
}

import type { Payload } from 'payload'

import { countRuleHits } from '../../defence/ruleHits'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'

type Props = { payload: Payload; rule: string; locale: Locale }

/** How often a rule was hit lately, in words. */
export const RuleHits = async ({ payload, rule, locale }: Props) => {
  const t = translator(locale, 'defence')
  const { hour, day } = await countRuleHits(payload, rule)
  return (
    <span className="desk-hits">
      <span className={hour > 0 ? 'desk-strong' : 'desk-muted'}>{t('hitsHour', { count: hour })}</span>
      <span className="desk-muted">{t('hitsDay', { count: day })}</span>
    </span>
  )
}

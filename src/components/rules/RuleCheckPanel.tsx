import type { ListViewServerProps } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { RuleTester } from './RuleTester'

/** Above the rules: any text, checked by those in force. */
export const RuleCheckPanel = ({ i18n }: ListViewServerProps) => {
  const t = translator(localeOf({ i18n }))
  return (
    <details className="desk-card desk-rule-check">
      <summary className="desk-card__title">{t('rules:test.checkTitle')}</summary>
      <p className="desk-muted">{t('rules:test.checkIntro')}</p>
      <RuleTester path="/rule-checks" asksForFigure />
    </details>
  )
}

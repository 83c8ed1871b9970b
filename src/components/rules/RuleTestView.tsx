import { Gutter, SetStepNav } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { DocumentViewServerProps } from 'payload'

import { SLUGS } from '../../collections/slugs'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { addDays, beijingDay } from '../../legal/beijing'
import { BackTestPanel } from '../moderation/BackTestPanel'
import { RuleTester } from './RuleTester'

type RuleOfView = { id: string; name?: string; nameEn?: string; kind?: string; state?: string }

const DAYS = 30

const lastMonth = () => {
  const to = beijingDay(new Date())
  return { from: addDays(to, -DAYS), to }
}

/** What a rule would find in past broadcasts and in a text, beside the rules in force. */
export const RuleTestView = ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const locale = localeOf(req)
  const t = translator(locale)
  const { id, name, nameEn, kind, state } = doc as RuleOfView
  const adminRoute = req.payload.config.routes.admin
  const path = `/collections/${SLUGS.textRules}` as const
  return (
    <Gutter className="desk-rule-test">
      <SetStepNav
        nav={[
          { label: t('rules:plural'), url: formatAdminURL({ adminRoute, path }) },
          {
            label: (locale === 'en' && nameEn) || name || id,
            url: formatAdminURL({ adminRoute, path: `${path}/${id}` }),
          },
          { label: t('rules:test.title') },
        ]}
      />
      <main>
        <BackTestPanel rule={id} mayStart={state === 'draft' || state === 'shadow'} period={lastMonth()} />
        <h2>{t('rules:test.pasted')}</h2>
        <p className="desk-muted">{t('rules:test.intro')}</p>
        <RuleTester path={`/rule-tests/${id}`} asksForFigure={kind === 'ai-label'} />
      </main>
    </Gutter>
  )
}

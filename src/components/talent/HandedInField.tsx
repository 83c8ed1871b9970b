import type { UIFieldServerProps } from 'payload'

import { may } from '../../access/abilities'
import { actorOf } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { inTransaction } from '../../db/transaction'
import { translator } from '../../i18n'
import type { Locale, Translate } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { checkEligibility } from '../../talent/eligibility'
import type { EligibilityRule } from '../../talent/eligibility'
import { findFiles } from '../../talent/files'
import { answersOf, wordIn } from '../../talent/programme'
import { programmeOf } from '../../talent/related'
import { saidIn } from '../../talent/scoringDesk'
import { findVisible } from '../../workflow/perform'
import { DocumentList } from './DocumentList'

type Rule = Pick<EligibilityRule, 'message' | 'messageEn'>

const Conditions = ({
  unmet,
  hints,
  t,
  locale,
}: {
  unmet: readonly Rule[]
  hints: readonly Rule[]
  t: Translate
  locale: Locale
}) => {
  const items = [
    ...unmet.map((rule) => ['unmet', rule] as const),
    ...hints.map((rule) => ['hint', rule] as const),
  ]
  return (
    <section>
      <h3>{t('talent:handedIn.conditions')}</h3>
      {items.length === 0 && <p>{t('talent:handedIn.met')}</p>}
      <ul className="desk-talent__findings">
        {items.map(([kind, { message, messageEn }]) => (
          <li key={message} className={`desk-talent__finding--${kind}`}>
            <strong>{t(`talent:handedIn.${kind}`)}</strong> {wordIn(locale, message, messageEn)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What an applicant said and handed in, and what the programme's rules make of it. */
export const HandedInField = async ({ id, req }: UIFieldServerProps) => {
  const locale = localeOf(req)
  const t = translator(locale)
  const actor = actorOf(req)
  const found = await inTransaction(req.payload, async (tx) => {
    const record = await findVisible(tx, { collection: SLUGS.talentApplications, id: String(id), actor })
    return record && { record, programme: await programmeOf({ tx, record }) }
  })
  if (!found) return null
  const { record, programme } = found
  const mayReveal = may(actor, 'reveal', SLUGS.talentApplications, record)
  const { unmet, hints } = checkEligibility(programme.rules, answersOf(record))
  const files = await findFiles(req.payload, record.id)
  return (
    <div className="field-type desk-talent__handed">
      <Conditions unmet={unmet} hints={hints} t={t} locale={locale} />
      <section>
        <h3>{t('talent:handedIn.title')}</h3>
        <dl className="desk-talent__answers">
          {saidIn(programme, record, locale, mayReveal).map(({ key, label, text }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{t('talent:handedIn.documents')}</h3>
        <DocumentList
          none={t('talent:handedIn.noDocuments')}
          files={files.map((file) => {
            const asked = programme.documents.find(({ key }) => key === file.purpose)
            return { ...file, label: asked ? wordIn(locale, asked.label, asked.labelEn) : file.purpose }
          })}
        />
      </section>
    </div>
  )
}

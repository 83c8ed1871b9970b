import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { formatBeijing } from '../../../../legal/beijing'
import { findAgencyName } from '../../../../queries/siteAgencies'
import type { SiteProgramme } from '../../../../queries/siteTalent'
import { wordIn } from '../../../../talent/programme'

type Props = { locale: Locale; programme: SiteProgramme }

const periodOf = ({ locale, programme }: Props) => {
  const { opensAt, closesAt } = programme
  if (!opensAt || !closesAt) return ''
  return translator(locale)('talent:site.from', {
    from: formatBeijing(opensAt, locale, 'day'),
    until: formatBeijing(closesAt, locale, 'minute'),
  })
}

/** Who offers it, until when, and how many places there are. */
export const ProgrammeFacts = async ({ locale, programme }: Props) => {
  const t = translator(locale)
  const facts = [
    [t('talent:site.kind'), t(`registers:talent-programmes.kinds.${programme.kind}`)],
    [t('talent:site.agency'), await findAgencyName(programme.agency, locale)],
    [t('talent:site.period'), periodOf({ locale, programme })],
    [t('talent:site.quota'), String(programme.quota)],
  ] as const
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** The conditions as they are said to who misses one, and what applications are scored by. */
export const ProgrammeRules = ({ locale, programme }: Props) => {
  const t = translator(locale)
  const required = programme.rules.filter(({ effect }) => effect === 'required')
  return (
    <>
      {required.length > 0 && (
        <section className="section" aria-labelledby="conditions">
          <h2 id="conditions">{t('talent:site.conditions')}</h2>
          <ul>
            {required.map(({ message, messageEn }) => (
              <li key={message}>{wordIn(locale, message, messageEn)}</li>
            ))}
          </ul>
          <p className="note">{t('talent:site.exceptional')}</p>
        </section>
      )}
      <section className="section" aria-labelledby="criteria">
        <h2 id="criteria">{t('talent:site.criteria')}</h2>
        <p>{t('talent:site.independent', { count: programme.reviewersEach })}</p>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('talent:site.criterion')}</th>
              <th scope="col">{t('talent:site.weight')}</th>
              <th scope="col">{t('talent:site.maximum')}</th>
            </tr>
          </thead>
          <tbody>
            {programme.criteria.map(({ key, label, labelEn, weight, maximum }) => (
              <tr key={key}>
                <th scope="row">{wordIn(locale, label, labelEn)}</th>
                <td>{weight}</td>
                <td>{maximum}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

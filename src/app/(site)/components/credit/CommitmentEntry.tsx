import type { ReactNode } from 'react'

import { SLUGS } from '../../../../collections/slugs'
import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { formatBeijing } from '../../../../legal/beijing'
import type { PublicCommitment } from '../../../../queries/siteCredit'
import { addressOf } from '../../addresses'
import { LocalText } from '../LocalText'

type Props = { locale: Locale; commitment: PublicCommitment }

/** One commitment: who, what kind, until when, whether it was kept, and where its letter is verified. */
export const CommitmentEntry = ({ locale, commitment }: Props) => {
  const t = translator(locale)
  const { name, code, type, signedOn, performBy, state, number } = commitment
  const day = (moment: string) => formatBeijing(new Date(moment), locale, 'day')
  const inChinese = (text: string) => <LocalText text={{ text, lang: 'zh' }} locale={locale} />
  const facts: [string, ReactNode][] = [
    [t('credit:site.code'), code],
    [t('credit:fields.type'), t(`credit:commitmentTypes.${type}`)],
    [t('credit:fields.signedOn'), day(signedOn)],
    [t('credit:fields.performBy'), day(performBy)],
    [t('credit:site.performance'), t(`workflow:${SLUGS.commitments}.states.${state}`)],
    [
      t('credit:letters.committed.title'),
      number && <a href={addressOf.certificate(locale, number)}>{inChinese(number)}</a>,
    ],
  ]
  return (
    <article className="row">
      <h2>{inChinese(name)}</h2>
      <dl className="facts">
        {facts
          .filter(([, value]) => Boolean(value))
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </article>
  )
}

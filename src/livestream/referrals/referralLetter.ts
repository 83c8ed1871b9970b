import { renderLetter } from '../../documents/letterPdf'
import { translator } from '../../i18n'
import { evidenceLines } from '../frames/evidenceLines'
import type { ReferralFacts } from './refer'

/** The letter of referral 线索移交函; a letter to another agency is in Chinese. */
export const renderReferral = (facts: ReferralFacts): Promise<Buffer> => {
  const t = translator('zh')
  const { issuer, number, addressee, issuedOn, evidence } = facts
  const platform = facts.platform ? t(`livestream:platforms.${facts.platform}`) : ''
  return renderLetter(
    {
      issuer,
      number,
      addressee,
      issuedOn,
      title: t('livestream:referral.title'),
      paragraphs: [
        t('livestream:referral.facts', { platform, account: facts.account, facts: facts.facts }),
        t('livestream:referral.basis', { code: facts.code, basis: facts.basis }),
        t('livestream:referral.ask'),
        ...(evidence.length > 0 ? [t('livestream:referral.evidence')] : []),
      ],
      list: evidenceLines(evidence, t),
    },
    'zh',
  )
}

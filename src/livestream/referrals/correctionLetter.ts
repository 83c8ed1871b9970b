import { renderLetter } from '../../documents/letterPdf'
import { translator } from '../../i18n'
import { formatBeijing, startOfBeijingDay } from '../../legal/beijing'
import type { CorrectionFacts } from './correction'

const dayIn = (day: string) => formatBeijing(startOfBeijingDay(day), 'zh', 'day')

/** The paragraphs of a letter that withdraws or amends a referral; to another agency, in Chinese. */
export const correctionParagraphs = (facts: CorrectionFacts): string[] => {
  const t = translator('zh')
  const words = `livestream:referral.${facts.kind}`
  const platform = facts.platform ? t(`livestream:platforms.${facts.platform}`) : ''
  const about = { ...facts.about, day: dayIn(facts.about.issuedOn) }
  return [
    t(`${words}.about`, { ...about, platform, account: facts.account }),
    ...(facts.grounds ? [t('livestream:referral.grounds', { grounds: facts.grounds })] : []),
    ...(facts.kind === 'amend'
      ? [
          t(`${words}.now`, {
            code: facts.code,
            basis: facts.basis,
            measure: t(`workflow:options.${facts.measure}`),
          }),
        ]
      : []),
    t(`${words}.ask`, about),
  ]
}

/** The letter of withdrawal 撤回函 of a referral, or the one that says what has changed 补充函. */
export const renderCorrection = (facts: CorrectionFacts): Promise<Buffer> => {
  const { issuer, number, addressee, issuedOn } = facts
  const title = translator('zh')(`livestream:referral.${facts.kind}.title`)
  return renderLetter(
    { issuer, number, addressee, issuedOn, title, paragraphs: correctionParagraphs(facts) },
    'zh',
  )
}

import type { CampaignSample } from '../../campaigns/campaignDetail'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { OriginFacts } from './OriginFacts'

/** The text the others are held against. */
export const Sample = ({ sample, locale }: { sample: CampaignSample; locale: Locale }) => {
  const t = translator(locale)
  return (
    <section className="desk-card">
      <h2 className="desk-card__title">{t('campaigns:sample')}</h2>
      <p className="desk-member__facts">
        <OriginFacts comment={sample} t={t} locale={locale} />
        <span>{t('campaigns:sampleNote')}</span>
      </p>
      <p className="desk-campaign__sample" tabIndex={0}>
        {sample.body}
      </p>
    </section>
  )
}

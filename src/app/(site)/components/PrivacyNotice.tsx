import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import type { SiteSettings } from '../../../queries/siteSettings'
import { addressOf } from '../addresses'

/** What a person must be told before they give personal information: PIPL 个人信息保护法 arts 17 and 35. */
export const PrivacyNotice = ({ locale, settings }: { locale: Locale; settings: SiteSettings }) => {
  const t = translator(locale, 'site')
  const entries = [
    ['who', settings.department],
    ['purpose', t('privacy.purposeText')],
    ['kinds', t('privacy.kindsText')],
    ['how', t('privacy.howText')],
    ['retention', t('privacy.retentionText', { months: settings.retentionMonths })],
    ['rights', t('privacy.rightsText')],
    ['contact', settings.privacyContact],
  ] as const
  return (
    <>
      <p>{t('privacy.basis')}</p>
      <dl className="facts">
        {entries.map(([key, text]) => (
          <div key={key}>
            <dt>{t(`privacy.${key}`)}</dt>
            <dd>
              {text}
              {key === 'rights' && (
                <>
                  {' '}
                  <a href={addressOf.privacy(locale)}>{translator(locale, 'privacy')('request.title')}</a>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

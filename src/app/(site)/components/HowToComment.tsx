import type { ReactNode } from 'react'

import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import type { ConsultationDetail } from '../../../queries/siteConsultations'
import { addressOf } from '../addresses'
import { HTML_LANG } from '../sitePage'

type Props = { locale: Locale; consultation: ConsultationDetail; isOpen: boolean; heading?: 'h2' | 'h3' }

const Way = ({
  title,
  heading: Heading,
  children,
}: {
  title: string
  heading: 'h2' | 'h3'
  children: ReactNode
}) => (
  <div className="way">
    <Heading>{title}</Heading>
    {children}
  </div>
)

/** Each number unbroken. */
const Phones = ({ text }: { text: string }) =>
  text
    .split(/[\s,;，、；]+/)
    .filter(Boolean)
    .map((number) => (
      <span key={number} className="phone">
        {number}
      </span>
    ))

const needsOf = ({ requireName, requireContact }: ConsultationDetail) =>
  requireName && requireContact
    ? 'needsBoth'
    : requireName
      ? 'needsName'
      : requireContact
        ? 'needsContact'
        : null

/** The ways to comment a notice names: online, e-mail with its subject, letter with its mark, phone. */
export const WaysToComment = ({ locale, consultation, isOpen, heading = 'h3' }: Props) => {
  const t = translator(locale, 'site')
  const { id, email, emailSubject, postAddress, postcode, envelopeMark, phones } = consultation
  const zh = locale === 'zh' ? undefined : HTML_LANG.zh
  return (
    <div className="ways">
      {isOpen && (
        <Way heading={heading} title={t('how.web')}>
          <p>{t('how.webText')}</p>
          <p>
            <a className="button" href={addressOf.comment(locale, id)} rel="nofollow">
              {t('consultation.commentWhole')}
            </a>
          </p>
        </Way>
      )}
      {email && (
        <Way heading={heading} title={t('how.mail')}>
          <p>
            {t('how.mailText')}{' '}
            <a href={`mailto:${email}${emailSubject ? `?subject=${encodeURIComponent(emailSubject)}` : ''}`}>
              {email}
            </a>
          </p>
          {emailSubject && (
            <p>
              {t('how.mailSubject')}
              <q lang={zh}>{emailSubject}</q>
            </p>
          )}
        </Way>
      )}
      {postAddress && (
        <Way heading={heading} title={t('how.letter')}>
          <p>
            {t('how.letterText')} <span lang={zh}>{postAddress}</span>
          </p>
          {postcode && (
            <p>
              {t('how.postcode')} {postcode}
            </p>
          )}
          {envelopeMark && (
            <p>
              {t('how.envelope')}
              <q lang={zh}>{envelopeMark}</q>
            </p>
          )}
        </Way>
      )}
      {phones && (
        <Way heading={heading} title={t('how.phone')}>
          <p>
            {t('how.phoneText')} <Phones text={phones} />
          </p>
        </Way>
      )}
    </div>
  )
}

export const HowToComment = (props: Props) => {
  const t = translator(props.locale, 'site')
  const needs = needsOf(props.consultation)
  return (
    <section className="section" aria-labelledby="how">
      <h2 id="how">{t(props.isOpen ? 'how.title' : 'how.closedTitle')}</h2>
      <WaysToComment {...props} />
      {props.isOpen && needs && <p className="note">{t('how.needs', { what: t(`how.${needs}`) })}</p>}
    </section>
  )
}

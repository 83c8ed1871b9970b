import type { RepeatSender } from '../../campaigns/repeatSenders'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { SenderLinks } from './SenderLinks'

/** Who sent several of the comments, by whichever channels. */
export const RepeatSenders = ({ senders, locale }: { senders: readonly RepeatSender[]; locale: Locale }) => {
  const t = translator(locale)
  return (
    <section className="desk-card">
      <h2 className="desk-card__title">{t('campaigns:senders')}</h2>
      <p className="desk-muted">{t('campaigns:sendersNote')}</p>
      <ul className="desk-campaign__senders">
        {senders.map(({ nameMasked, count, comments }) => (
          <li key={comments[0]?.id}>
            <span>{nameMasked || t('campaigns:anonymous')}</span>
            <strong>{t('campaigns:senderCount', { count })}</strong>
            <SenderLinks comments={comments} t={t} />
            {count > comments.length && <span>{t('campaigns:andMore')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

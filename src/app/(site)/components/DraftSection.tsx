import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import type { ConsultationDetail } from '../../../queries/siteConsultations'
import { addressOf } from '../addresses'
import { Contents } from './Contents'
import { Draft } from './Draft'

type View = { locale: Locale; consultation: ConsultationDetail }

/** The draft with its table of contents; while the consultation is open, every clause takes comments. */
export const DraftSection = ({ locale, consultation }: View) => {
  const t = translator(locale, 'site')
  const { id, state, clauses } = consultation
  const isOpen = state === 'open'
  return (
    <section className="reading" aria-labelledby="draft">
      <div className="reading__head">
        <h2 id="draft">{t('consultation.draft')}</h2>
        {locale === 'en' && <p className="note">{t('inChineseOnly')}</p>}
        {isOpen && <p className="note no-print">{t('consultation.draftNote')}</p>}
        {clauses.length === 0 && <p className="empty">{t('consultation.noDraft')}</p>}
      </div>
      <Contents locale={locale} clauses={clauses} />
      <div className="reading__text">
        <Draft locale={locale} clauses={clauses} consultation={isOpen ? id : undefined} />
        {isOpen && (
          <p className="reading__end no-print">
            <a className="button" href={addressOf.comment(locale, id)} rel="nofollow">
              {t('consultation.commentWhole')}
            </a>
          </p>
        )}
      </div>
    </section>
  )
}

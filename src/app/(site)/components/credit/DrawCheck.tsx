import { CHECK_PROGRAM } from '../../../../draws/recipe'
import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { addressOf } from '../../addresses'

/** How anyone draws again: the data, and a program of a few lines. */
export const DrawCheck = ({ locale, id }: { locale: Locale; id: string }) => {
  const t = translator(locale, 'credit')
  return (
    <section className="section" aria-labelledby="check">
      <h2 id="check">{t('drawSite.check')}</h2>
      <p>{t('drawSite.checkText')}</p>
      <p className="actions">
        <a className="button button--quiet" href={addressOf.drawFile(locale, id)} download="draw.json">
          {t('drawSite.file')}
        </a>
      </p>
      <pre className="program" tabIndex={0}>
        {CHECK_PROGRAM}
      </pre>
      <p>{t('drawSite.ownToken')}</p>
    </section>
  )
}

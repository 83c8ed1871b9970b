import { INSPECTORS_EACH } from '../../../../draws/order'
import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { PublishedSubject } from '../../../../queries/siteDraw'
import { LocalText } from '../LocalText'

type Props = {
  locale: Locale
  isPublished: boolean
  subjects: readonly PublishedSubject[]
  counties: readonly { id: string; name: string }[]
}

/** Who is to be inspected, in the order of their codes. */
export const DrawSubjects = ({ locale, isPublished, subjects, counties }: Props) => {
  const t = translator(locale, 'credit')
  return (
    <section className="section" aria-labelledby="result">
      <h2 id="result">{t('drawSite.result')}</h2>
      <p>{isPublished ? t('drawSite.resultHelp', { count: INSPECTORS_EACH }) : t('drawSite.resultLater')}</p>
      {subjects.length > 0 && (
        <div className="table-scroll" role="group" aria-labelledby="result" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('draws.view.subject')}</th>
                <th scope="col">{t('draws.view.county')}</th>
              </tr>
            </thead>
            <tbody>
              {subjects.map(({ code, name, county }) => (
                <tr key={code}>
                  <th scope="row">
                    <LocalText text={{ text: name, lang: 'zh' }} locale={locale} />
                    <span className="subject-code">{code}</span>
                  </th>
                  <td>{counties.find(({ id }) => id === county)?.name}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

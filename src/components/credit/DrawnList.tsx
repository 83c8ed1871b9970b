import { GRADES } from '../../credit/grades/rules'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import type { DrawResult } from '../../queries/drawResult'

/** Subjects drawn, with who is sent to each. */
export const DrawnList = ({ items, locale }: { items: DrawResult['items']; locale: Locale }) => {
  const t = translator(locale, 'credit')
  const and = translator(locale)('admin:listSeparator')
  return (
    <section className="desk-credit__section" aria-labelledby="draw-items">
      <h2 id="draw-items">{t('draws.view.items')}</h2>
      {items.length === 0 ? (
        <p className="desk-muted">{t('draws.view.notDrawn')}</p>
      ) : (
        <table className="desk-credit__table">
          <thead>
            <tr>
              <th scope="col">{t('draws.view.order')}</th>
              <th scope="col">{t('draws.view.subject')}</th>
              <th scope="col">{t('draws.view.county')}</th>
              <th scope="col">{t('draws.view.grade')}</th>
              <th scope="col">{t('draws.view.inspectors')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ position, name, code, countyName, group, inspectorNames, steppedAside }) => (
              <tr key={position}>
                <td>{position}</td>
                <th scope="row">
                  {name}
                  <br />
                  <span className="desk-muted">{code}</span>
                </th>
                <td>{countyName}</td>
                <td>{GRADES[group - 1]}</td>
                <td>
                  {inspectorNames.join(and)}
                  {steppedAside.length > 0 && (
                    <>
                      <br />
                      <span className="desk-muted">
                        {t('draws.view.steppedAside', { names: steppedAside.join(and) })}
                      </span>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

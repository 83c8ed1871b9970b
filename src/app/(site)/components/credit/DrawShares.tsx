import { GROUPS } from '../../../../draws/order'
import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { SiteDraw } from '../../../../queries/siteDraw'

/** The share of each group, without saying who is in which. */
export const DrawShares = ({ locale, draw }: { locale: Locale; draw: SiteDraw }) => {
  const t = translator(locale, 'credit')
  return (
    <section className="section" aria-labelledby="shares">
      <h2 id="shares">{t('drawSite.groups')}</h2>
      <p>{t('drawSite.groupsHelp')}</p>
      <div className="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('drawSite.group')}</th>
              <th scope="col">{t('draws.view.share')}</th>
            </tr>
          </thead>
          <tbody>
            {GROUPS.map((group) => (
              <tr key={group}>
                <th scope="row">{t('drawSite.groupName', { group })}</th>
                <td>{draw.shares[group]}%</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {draw.candidates !== null && (
        <p>
          {t('draws.fields.candidates')} {draw.candidates}
          {draw.drawn !== null && ` · ${t('draws.fields.drawn')} ${draw.drawn}`}
        </p>
      )}
    </section>
  )
}

import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { formatBeijing } from '../../../../legal/beijing'
import { listSiteCounties } from '../../../../queries/siteAgencies'
import type { SiteProgramme } from '../../../../queries/siteTalent'
import { takesObjections } from '../../../../talent/door/submit'
import type { ListedLine } from '../../../../talent/listed'
import { addressOf } from '../../addresses'

type Props = {
  locale: Locale
  programme: SiteProgramme
  listed: readonly ListedLine[]
  /** Its notice is out as a document. */
  hasNotice: boolean
}

const STANDS: Record<string, string> = { shortlisted: 'proposed', objected: 'objected', awarded: 'awarded' }

/** Those proposed or selected, by rank; names and places only. */
export const PublishedList = async ({ locale, programme, listed, hasNotice }: Props) => {
  const t = translator(locale)
  const counties = await listSiteCounties(locale)
  const { state, publicityFrom, publicityEndsAt } = programme
  return (
    <section className="section" aria-labelledby="list">
      <h2 id="list">{t(state === 'evaluated' ? 'talent:site.result' : 'talent:site.list')}</h2>
      {state === 'publicity' && publicityFrom && publicityEndsAt && (
        <p>
          {t('talent:site.publicity', {
            from: formatBeijing(publicityFrom, locale, 'day'),
            until: formatBeijing(publicityEndsAt, locale, 'minute'),
          })}
        </p>
      )}
      {listed.length === 0 ? (
        <p className="empty">{t('talent:site.nobody')}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('talent:site.rank')}</th>
              <th scope="col">{t('talent:site.name')}</th>
              <th scope="col">{t('talent:site.county')}</th>
              <th scope="col">{t('talent:site.stand')}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((line) => (
              <tr key={line.id}>
                <td>{line.rank}</td>
                <th scope="row">{line.name}</th>
                <td>{counties.find(({ id }) => id === line.county)?.name ?? ''}</td>
                <td>
                  {t(`talent:site.${STANDS[line.state]}`)}
                  {line.number && (
                    <>
                      {' '}
                      <a href={addressOf.certificate(locale, line.number)}>{line.number}</a>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasNotice && (
        <p className="no-print">
          <a href={addressOf.listNotice(locale, programme.id)} rel="nofollow">
            {t('talent:notice.pdf')}
          </a>
        </p>
      )}
      {takesObjections(programme, new Date()) && (
        <p className="actions no-print">
          <a className="button" href={addressOf.objection(locale, programme.id)} rel="nofollow">
            {t('talent:site.object')}
          </a>
        </p>
      )}
    </section>
  )
}

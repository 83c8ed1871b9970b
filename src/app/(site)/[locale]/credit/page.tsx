import type { Metadata } from 'next'

import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { REPAIR_WORKING_DAYS } from '../../../../legal/creditPeriods'
import { findPublicRecords } from '../../../../queries/siteCredit'
import { sitePayload } from '../../../../queries/sitePayload'
import { addressOf } from '../../addresses'
import { CreditEntry } from '../../components/credit/CreditEntry'
import { pageNumberOf } from '../../components/Pages'
import { Trail } from '../../components/Trail'
import { firstOf, getLocale, pageMetadata } from '../../sitePage'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Asked of the database each time: a record is gone the moment its time is over. */
export const dynamic = 'force-dynamic'

const LONGEST_TERM = 60

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  const t = translator(locale, 'credit')
  return pageMetadata({ locale, path: '/credit', title: t('site.title'), description: t('site.lead') })
}

const Search = ({ locale, term }: { locale: Locale; term: string }) => {
  const t = translator(locale, 'credit')
  return (
    <form className="filters" method="get" role="search" aria-label={t('site.title')}>
      <div className="field">
        <label htmlFor="term">{t('site.term')}</label>
        <input id="term" name="term" type="text" defaultValue={term} aria-describedby="term-help" />
        <p className="field__help" id="term-help">
          {t('site.termHelp')}
        </p>
      </div>
      <button className="button" type="submit">
        {t('site.find')}
      </button>
    </form>
  )
}

const RepairNotice = ({ locale }: { locale: Locale }) => {
  const t = translator(locale, 'credit')
  return (
    <section className="section" aria-labelledby="repair">
      <h2 id="repair">{t('site.repairTitle')}</h2>
      <p>{t('site.repairRule', { days: REPAIR_WORKING_DAYS })}</p>
      <p className="actions">
        <a className="button button--quiet" href={addressOf.repair(locale)}>
          {t('site.repairTitle')}
        </a>
      </p>
    </section>
  )
}

/** Credit records in publicity 信用公示, as anyone may look them up. */
const CreditPage = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const t = translator(locale)
  const query = await searchParams
  const term = firstOf(query.term).slice(0, LONGEST_TERM)
  const page = pageNumberOf(firstOf(query.page))
  const { records, hasNext } = await findPublicRecords(await sitePayload(), { term, page })
  const pageAddress = (number: number) =>
    addressOf.credit(
      locale,
      `?${new URLSearchParams({ ...(term && { term }), page: String(number) }).toString()}`,
    )
  return (
    <div className="wrap page">
      <Trail
        locale={locale}
        steps={[{ href: addressOf.registers(locale), label: t('site:directory.title') }]}
      />
      <h1>{t('credit:site.title')}</h1>
      <p className="lead">{t('credit:site.lead')}</p>
      <Search locale={locale} term={term} />
      {records.length === 0 && <p className="empty">{t('credit:site.none')}</p>}
      {records.map((record) => (
        <CreditEntry key={record.id} locale={locale} record={record} />
      ))}
      {(page > 1 || hasNext) && (
        <nav className="pages" aria-label={t('site:list.pages')}>
          {page > 1 && (
            <a href={pageAddress(page - 1)} rel="prev">
              {t('site:list.previous')}
            </a>
          )}
          {hasNext && (
            <a href={pageAddress(page + 1)} rel="next">
              {t('site:list.next')}
            </a>
          )}
        </nav>
      )}
      <RepairNotice locale={locale} />
    </div>
  )
}

export default CreditPage

import type { Metadata } from 'next'

import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { REPAIR_WORKING_DAYS } from '../../../../legal/creditPeriods'
import { findPublicCommitments, findPublicRecords } from '../../../../queries/siteCredit'
import { sitePayload } from '../../../../queries/sitePayload'
import { addressOf } from '../../addresses'
import { CommitmentEntry } from '../../components/credit/CommitmentEntry'
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

/** What is looked up: records, or commitments. */
const LISTS = ['records', 'commitments'] as const

type List = (typeof LISTS)[number]

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  const t = translator(locale, 'credit')
  return pageMetadata({ locale, path: '/credit', title: t('site.title'), description: t('site.lead') })
}

const Search = ({ locale, term, list }: { locale: Locale; term: string; list: List }) => {
  const t = translator(locale, 'credit')
  return (
    <form className="filters" method="get" role="search" aria-label={t('site.title')}>
      {list === 'commitments' && <input type="hidden" name="list" value={list} />}
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

/** The page of a list, with what has been asked for. */
const addressIn = (locale: Locale, { list, term, page }: { list: List; term: string; page?: number }) =>
  addressOf.credit(
    locale,
    `?${new URLSearchParams({
      ...(list === 'commitments' && { list }),
      ...(term && { term }),
      ...(page && { page: String(page) }),
    }).toString()}`,
  )

const Lists = ({ locale, list, term }: { locale: Locale; list: List; term: string }) => {
  const t = translator(locale, 'credit')
  return (
    <nav className="filters" aria-label={t('site.lists')}>
      <ul>
        {LISTS.map((one) => (
          <li key={one}>
            <a href={addressIn(locale, { list: one, term })} aria-current={one === list ? 'page' : undefined}>
              {t(`site.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const findEntries = async (
  locale: Locale,
  { list, ...asked }: { list: List; term: string; page: number },
) => {
  const payload = await sitePayload()
  if (list === 'commitments') {
    const { commitments, hasNext } = await findPublicCommitments(payload, asked)
    const entries = commitments.map((one) => (
      <CommitmentEntry key={one.id} locale={locale} commitment={one} />
    ))
    return { entries, hasNext }
  }
  const { records, hasNext } = await findPublicRecords(payload, asked)
  return { entries: records.map((one) => <CreditEntry key={one.id} locale={locale} record={one} />), hasNext }
}

/** Credit records in publicity 信用公示 and commitments 信用承诺, as anyone may look them up. */
const CreditPage = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const t = translator(locale)
  const query = await searchParams
  const term = firstOf(query.term).slice(0, LONGEST_TERM)
  const page = pageNumberOf(firstOf(query.page))
  const list: List = firstOf(query.list) === 'commitments' ? 'commitments' : 'records'
  const { entries, hasNext } = await findEntries(locale, { list, term, page })
  const pageAddress = (number: number) => addressIn(locale, { list, term, page: number })
  return (
    <div className="wrap page">
      <Trail
        locale={locale}
        steps={[{ href: addressOf.registers(locale), label: t('site:directory.title') }]}
      />
      <h1>{t('credit:site.title')}</h1>
      <p className="lead">{t(list === 'commitments' ? 'credit:site.commitmentsLead' : 'credit:site.lead')}</p>
      <Lists locale={locale} list={list} term={term} />
      <Search locale={locale} term={term} list={list} />
      {entries.length === 0 && (
        <p className="empty">
          {t(list === 'commitments' ? 'credit:site.noCommitments' : 'credit:site.none')}
        </p>
      )}
      {entries}
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

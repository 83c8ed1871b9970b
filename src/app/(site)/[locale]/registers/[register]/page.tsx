import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { translator } from '../../../../../i18n'
import type { Locale } from '../../../../../i18n'
import {
  countDirectory,
  DIRECTORY_COUNT_CAP,
  filterFieldsOf,
  findDirectoryPage,
} from '../../../../../queries/registerDirectory'
import type { DirectoryFilter } from '../../../../../queries/registerDirectory'
import { listSiteCounties } from '../../../../../queries/siteAgencies'
import { sitePayload } from '../../../../../queries/sitePayload'
import { valueInWords } from '../../../../../registers/certificateOf'
import type { RegisterDefinition } from '../../../../../registers/definition'
import { fieldsOf } from '../../../../../registers/fieldsOf'
import { isSearchableName } from '../../../../../registers/searchSql'
import { findRegister } from '../../../../../registers/registry'
import type { RecordData } from '../../../../../workflow/definition'
import { addressOf } from '../../../addresses'
import { fieldLabel } from '../../../../../registers/fieldTexts'
import { pageNumberOf } from '../../../components/Pages'
import { Trail } from '../../../components/Trail'
import { firstOf, getLocale, pageMetadata } from '../../../sitePage'

type Query = Record<string, string | string[] | undefined>

type Props = { params: Promise<{ locale: string; register: string }>; searchParams: Promise<Query> }

const LONGEST_TERM = 60

const isTooShort = (term: string) => term !== '' && !isSearchableName(term)

const getRegisterPage = async (params: Props['params']) => {
  const locale = await getLocale(params)
  const register = findRegister((await params).register)
  return register && register.publicStates.length > 0 ? { locale, register } : notFound()
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, register } = await getRegisterPage(params)
  return pageMetadata({
    locale,
    path: `/registers/${register.slug}`,
    title: translator(locale)(`registers:${register.slug}.plural`),
  })
}

const filterOf = (register: RegisterDefinition, query: Query): DirectoryFilter => ({
  term: firstOf(query.term).trim().slice(0, LONGEST_TERM),
  county: firstOf(query.county),
  options: Object.fromEntries(filterFieldsOf(register).map(({ name }) => [name, firstOf(query[name])])),
  page: pageNumberOf(firstOf(query.page)),
})

type Part = { locale: Locale; register: RegisterDefinition; filter: DirectoryFilter }

const Filters = async ({ locale, register, filter }: Part) => {
  const t = translator(locale)
  const counties = await listSiteCounties(locale)
  return (
    <form className="filters" method="get" role="search" aria-label={t('site:directory.search')}>
      <div className="field">
        <label htmlFor="term">{t('site:directory.term')}</label>
        <input id="term" name="term" type="text" defaultValue={filter.term} aria-describedby="term-help" />
        <p className="field__help" id="term-help">
          {t('site:directory.termHelp')}
        </p>
      </div>
      <div className="field">
        <label htmlFor="county">{t('registers:common.county')}</label>
        <select id="county" name="county" defaultValue={filter.county}>
          <option value="">{t('site:directory.all')}</option>
          {counties.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {filterFieldsOf(register).map(({ name, options }) => (
        <div className="field" key={name}>
          <label htmlFor={name}>{fieldLabel(register, name, locale)}</label>
          <select id={name} name={name} defaultValue={filter.options[name]}>
            <option value="">{t('site:directory.all')}</option>
            {options.map((option) => (
              <option key={option} value={option}>
                {t(`registers:${register.slug}.options.${name}.${option}`)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button className="button" type="submit">
        {t('site:directory.find')}
      </button>
    </form>
  )
}

const Entry = ({ locale, register, record }: Omit<Part, 'filter'> & { record: RecordData }) => {
  const t = translator(locale)
  const { slug } = register
  // A name in English is the applicant's own; the registered one beside it is Chinese in any language.
  const head = locale === 'en' && record.nameEn ? 'nameEn' : 'name'
  const facts = fieldsOf(register)
    .filter(({ name, public: isPublic }) => isPublic && name !== head)
    .map((field) => [field.name, valueInWords(slug, field, record[field.name], locale)] as const)
    .filter(([, value]) => value !== '')
  const number = typeof record.number === 'string' ? record.number : ''
  return (
    <article className="row">
      <h2 lang={head === 'name' ? 'zh-CN' : undefined}>{String(record[head])}</h2>
      {record.state === 'suspended' && <p className="warning">{t(`workflow:${slug}.states.suspended`)}</p>}
      <dl className="facts facts--inline">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{fieldLabel(register, name, locale)}</dt>
            <dd lang={name === 'name' ? 'zh-CN' : undefined}>{value}</dd>
          </div>
        ))}
        {number && (
          <div>
            <dt>{t('registers:common.number')}</dt>
            <dd>
              <a href={addressOf.certificate(locale, number)}>{number}</a>
            </dd>
          </div>
        )}
      </dl>
    </article>
  )
}

/** A register as anyone may look it up: by name, pinyin or initials, by county and by what its entries do. */
const RegisterPage = async ({ params, searchParams }: Props) => {
  const { locale, register } = await getRegisterPage(params)
  const t = translator(locale)
  const query = await searchParams
  const filter = filterOf(register, query)
  const payload = await sitePayload()
  const [{ records, hasNext }, count] = await Promise.all([
    findDirectoryPage(payload, register, filter),
    countDirectory(payload, register, filter),
  ])
  const pageAddress = (page: number) => {
    const kept = new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) => (firstOf(value) ? [[name, firstOf(value)]] : [])),
    )
    kept.set('page', String(page))
    return addressOf.register(locale, register.slug, `?${kept.toString()}`)
  }
  return (
    <div className="wrap page">
      <Trail
        locale={locale}
        steps={[{ href: addressOf.registers(locale), label: t('site:directory.title') }]}
      />
      <h1>{t(`registers:${register.slug}.plural`)}</h1>
      <Filters locale={locale} register={register} filter={filter} />
      {records.length === 0 ? (
        <p className="empty">
          {t(isTooShort(filter.term) ? 'site:directory.tooShort' : 'site:directory.none')}
        </p>
      ) : (
        <p className="results-count">
          {count > DIRECTORY_COUNT_CAP
            ? t('site:directory.countMore', { count: DIRECTORY_COUNT_CAP })
            : t('site:directory.count', { count })}
        </p>
      )}
      {records.map((record) => (
        <Entry key={record.id} locale={locale} register={register} record={record} />
      ))}
      {(filter.page > 1 || hasNext) && (
        <nav className="pages" aria-label={t('site:list.pages')}>
          {filter.page > 1 && (
            <a href={pageAddress(filter.page - 1)} rel="prev">
              {t('site:list.previous')}
            </a>
          )}
          {hasNext && (
            <a href={pageAddress(filter.page + 1)} rel="next">
              {t('site:list.next')}
            </a>
          )}
        </nav>
      )}
    </div>
  )
}

export default RegisterPage

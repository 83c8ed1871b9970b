import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'

import { translator } from '../../../../../i18n'
import { findFormDraft } from '../../../../../intake/formDraft'
import { formatBeijing } from '../../../../../legal/beijing'
import { NOTICE_ACTS } from '../../../../../livestream/appeals/noticeActs'
import { noticeParagraphs } from '../../../../../livestream/notices/noticeLetter'
import { findNoticePage } from '../../../../../queries/noticePage'
import { sitePayload } from '../../../../../queries/sitePayload'
import { addressOf } from '../../../addresses'
import { NoticeForm } from '../../../components/livestream/NoticeForm'
import { firstOf, getLocale, PRIVATE_PAGE } from '../../../sitePage'

type Props = {
  params: Promise<{ locale: string; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

const LONGEST_TOKEN = 100

const findPage = cache(async (token: string) => findNoticePage(await sitePayload(), token))

const getPage = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const token = (await params).token.slice(0, LONGEST_TOKEN)
  const page = await findPage(token)
  // The address of the mail answers for a link that does not open, with the status it has.
  if (typeof page === 'string') redirect(addressOf.link(locale, token))
  const query = await searchParams
  const draftId = firstOf(query.draft)
  const draft = draftId ? await findFormDraft(`link:${page.link}`, draftId) : undefined
  const done = NOTICE_ACTS.find((act) => act === firstOf(query.done))
  return { locale, token, page, draft, done }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => ({
  ...PRIVATE_PAGE,
  referrer: 'same-origin',
  title: translator((await getPage(props)).locale, 'livestream')('notice.title'),
})

const OPEN = ['rectifying', 'overdue']

/** A notice as its addressee reads it, and what they may write back. */
const NoticeTextPage = async (props: Props) => {
  const { locale, token, page, draft, done } = await getPage(props)
  const t = translator(locale)
  const { notice, state, rectifyBy, rectification, appeal, mayAppeal } = page
  const action = addressOf.answerNotice(locale, token)
  return (
    <div className="wrap page form-page">
      <h1>{t('livestream:notice.title')}</h1>
      <p className="lead">
        {notice.number} · {notice.addressee} · {t(`workflow:live-cases.states.${state}`)}
      </p>
      {done && (
        <p className="panel" role="status">
          {t(`livestream:notice.page.${done}.done`)}
        </p>
      )}
      <section className="section" aria-labelledby="text">
        <h2 id="text">{t('livestream:notice.page.text')}</h2>
        {noticeParagraphs(notice, locale).map((paragraph) => (
          <p key={paragraph.slice(0, 40)}>{paragraph}</p>
        ))}
        <p className="actions">
          <a className="button button--quiet" href={addressOf.noticePdf(locale, token)}>
            {t('livestream:notice.page.pdf')}
          </a>
        </p>
      </section>
      <section className="section" aria-labelledby="rectify">
        <h2 id="rectify">{t('livestream:notice.page.rectified.title')}</h2>
        {rectification && <p className="asked">{rectification}</p>}
        {OPEN.includes(state) && rectifyBy && (
          <>
            <p className={state === 'overdue' ? 'warning' : 'note'}>
              {t(`livestream:notice.page.${state}`, {
                day: formatBeijing(new Date(rectifyBy), locale, 'day'),
              })}
            </p>
            <NoticeForm locale={locale} action={action} act="rectified" draft={draft} />
          </>
        )}
      </section>
      <section className="section" aria-labelledby="appeal">
        <h2 id="appeal">{t('livestream:notice.page.appeal.title')}</h2>
        {appeal && <p className="asked">{t(`workflow:case-appeals.states.${appeal.state}`)}</p>}
        {appeal?.answer && <p className="asked">{appeal.answer}</p>}
        {mayAppeal ? (
          <NoticeForm locale={locale} action={action} act="appeal" draft={draft} />
        ) : (
          !appeal && <p className="note">{t('livestream:notice.page.noAppeal')}</p>
        )}
      </section>
    </div>
  )
}

export default NoticeTextPage

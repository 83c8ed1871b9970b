import type { Metadata } from 'next'

import { translator } from '../../../../../i18n'
import { addressOf } from '../../../addresses'
import { getLocale, PRIVATE_PAGE } from '../../../sitePage'

type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  ...PRIVATE_PAGE,
  title: translator(await getLocale(params), 'links')('sent.title'),
})

const LinkSentPage = async ({ params }: Props) => {
  const locale = await getLocale(params)
  const t = translator(locale, 'links')
  return (
    <div className="wrap page narrow">
      <h1>{t('sent.title')}</h1>
      <p className="lead">{t('sent.text')}</p>
      <p>{t('sent.nothing')}</p>
      <p className="actions">
        <a className="button button--quiet" href={addressOf.home(locale)}>
          {t('home')}
        </a>
      </p>
    </div>
  )
}

export default LinkSentPage

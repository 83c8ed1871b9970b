'use client'

import { useParams } from 'next/navigation'

import en from '../../../i18n/en/siteCrash.json'
import zh from '../../../i18n/zh/siteCrash.json'

/** What a reader sees when a page fails: nothing of the fault itself. */
const PageError = ({ retry }: { retry: () => void }) => {
  const { locale } = useParams<{ locale: string }>()
  const texts = locale === 'en' ? en : zh
  return (
    <div className="wrap page" role="alert">
      <h1>{texts.title}</h1>
      <p className="lead">{texts.text}</p>
      <p className="actions">
        <button className="button" type="button" onClick={retry}>
          {texts.retry}
        </button>
        <a className="button button--quiet" href={`/${locale === 'en' ? 'en' : 'zh'}`}>
          {texts.home}
        </a>
      </p>
    </div>
  )
}

export default PageError

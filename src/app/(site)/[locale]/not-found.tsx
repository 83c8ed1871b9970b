import { addressOf } from '../addresses'
import { BothLanguages } from '../components/BothLanguages'

const NotFound = () => (
  <div className="wrap page">
    <BothLanguages>
      {(locale, t) => (
        <>
          <h1>{t('notFound.title')}</h1>
          <p className="lead">{t('notFound.text')}</p>
          <p className="actions">
            <a className="button" href={addressOf.home(locale)}>
              {t('notFound.home')}
            </a>
            <a className="button button--quiet" href={addressOf.consultations(locale)}>
              {t('notFound.list')}
            </a>
          </p>
        </>
      )}
    </BothLanguages>
  </div>
)

export default NotFound

import { translator } from '../../../../../i18n'
import { addressOf } from '../../../addresses'
import { BothLanguages } from '../../../components/BothLanguages'

const DisownNotFound = () => (
  <div className="wrap page narrow">
    <BothLanguages>
      {(locale, t) => (
        <>
          <h1>{translator(locale, 'privacy')('disown.notFound')}</h1>
          <p className="lead">{translator(locale, 'privacy')('disown.notFoundText')}</p>
          <p className="actions">
            <a className="button" href={addressOf.home(locale)}>
              {t('notFound.home')}
            </a>
          </p>
        </>
      )}
    </BothLanguages>
  </div>
)

export default DisownNotFound

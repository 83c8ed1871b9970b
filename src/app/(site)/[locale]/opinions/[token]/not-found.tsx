import { translator } from '../../../../../i18n'
import { BothLanguages } from '../../../components/BothLanguages'

const OpinionNotFound = () => (
  <div className="wrap page narrow">
    <BothLanguages>
      {(locale) => (
        <>
          <h1>{translator(locale, 'opinions')('unknownTitle')}</h1>
          <p className="lead">{translator(locale, 'opinions')('unknown')}</p>
        </>
      )}
    </BothLanguages>
  </div>
)

export default OpinionNotFound

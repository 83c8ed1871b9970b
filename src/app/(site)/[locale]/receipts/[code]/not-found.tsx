import { addressOf } from '../../../addresses'
import { BothLanguages } from '../../../components/BothLanguages'

const ReceiptNotFound = () => (
  <div className="wrap page narrow">
    <BothLanguages>
      {(locale, t) => (
        <>
          <h1>{t('receipt.unknown')}</h1>
          <p className="lead">{t('receipt.unknownText')}</p>
          <p className="actions">
            <a className="button" href={addressOf.receipts(locale)}>
              {t('receipt.retry')}
            </a>
          </p>
        </>
      )}
    </BothLanguages>
  </div>
)

export default ReceiptNotFound

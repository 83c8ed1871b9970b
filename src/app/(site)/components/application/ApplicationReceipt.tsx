import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { formatBeijing } from '../../../../legal/beijing'
import type { ApplicationStatus } from '../../../../queries/applicationStatus'
import type { AskedFor } from '../../../../registers/door/offeredLinks'
import { addressOf } from '../../addresses'
import { ReceiptCode } from '../ReceiptCode'

type Props = {
  locale: Locale
  status: ApplicationStatus
  /** Links that may be asked for. */
  offered: readonly AskedFor[]
  isNew: boolean
  isLinkSent: boolean
}

const Facts = ({ locale, status }: Props) => {
  const t = translator(locale)
  const { register, name, state, number, returnedReason, answerBy } = status
  const facts = [
    [t('site:application.receipt.register'), t(`registers:${register}.apply.title`)],
    [t('site:application.receipt.name'), name],
    [t('site:application.receipt.state'), t(`workflow:${register}.states.${state}`)],
    [t('site:application.receipt.number'), number ?? ''],
    [t('site:application.receipt.returned'), returnedReason ?? ''],
    [
      t('site:application.receipt.answerBy'),
      returnedReason && answerBy ? formatBeijing(new Date(answerBy), locale, 'day') : '',
    ],
  ] as const
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="asked">{value}</dd>
          </div>
        ))}
    </dl>
  )
}

const Steps = ({ locale, status }: Props) => {
  const t = translator(locale)
  return (
    <section className="section" aria-labelledby="steps">
      <h2 id="steps">{t('site:application.receipt.steps')}</h2>
      <ol className="steps-list">
        {status.steps.map(({ action, state, at }) => (
          <li key={`${action} ${at}`}>
            <time dateTime={at}>{formatBeijing(new Date(at), locale, 'minute')}</time>{' '}
            <span>{t(`workflow:${status.register}.states.${state}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What may be asked for: a link to it is mailed, for the code alone proves nobody. */
const Requests = ({ locale, status, offered }: Props) => {
  const t = translator(locale, 'site')
  if (offered.length === 0) return null
  return (
    <form
      className="actions no-print"
      action={addressOf.askForLink(locale, status.receipt)}
      method="post"
      aria-describedby="send-help"
    >
      <p id="send-help">{t('application.receipt.sendHelp')}</p>
      {offered.map((purpose) => (
        <button className="button button--quiet" key={purpose} type="submit" name="purpose" value={purpose}>
          {t(`application.receipt.${purpose}`)}
        </button>
      ))}
    </form>
  )
}

/** Where an application is, and what its applicant may do. */
export const ApplicationReceipt = (props: Props) => {
  const { locale, status, isNew, isLinkSent } = props
  const t = translator(locale, 'site')
  return (
    <div className="wrap page narrow">
      <h1>{t(isNew ? 'receipt.newTitle' : 'application.receipt.title')}</h1>
      {isNew && <p className="lead">{t('apply.afterwards')}</p>}
      {isLinkSent && (
        <p className="panel" role="status">
          {t('application.receipt.linkSent')}
        </p>
      )}
      <ReceiptCode locale={locale} receipt={status.receipt} />
      <Facts {...props} />
      {status.number && (
        <p className="actions">
          <a className="button button--quiet" href={addressOf.certificate(locale, status.number)}>
            {t('application.receipt.verify')}
          </a>
        </p>
      )}
      <Steps {...props} />
      <Requests {...props} />
    </div>
  )
}

import type { ComponentProps } from 'react'

import type { Attendee } from '../../../../events/registrations/attendee'
import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { formatBeijing } from '../../../../legal/beijing'
import { siteText } from '../../../../queries/siteText'
import { addressOf } from '../../addresses'
import { LocalText } from '../LocalText'
import { ReceiptCode } from '../ReceiptCode'
import { EventFacts } from './EventFacts'
import { GuestQuestions } from './GuestQuestions'

type Props = {
  locale: Locale
  attendee: Attendee
  isLinkSent: boolean
  isAnswered: boolean
} & Pick<ComponentProps<typeof GuestQuestions>, 'questions' | 'typed' | 'errors'>

const mayCancel = ({ state, event }: Attendee) =>
  (state === 'registered' || state === 'waiting') &&
  ['published', 'registration-open', 'postponed'].includes(event.state)

const hasTicket = ({ state, event }: Attendee) =>
  state === 'registered' && ['published', 'registration-open', 'held'].includes(event.state)

/** Where a registration is: a place, a place in the line, or cancelled; and what may be done with it. */
export const RegistrationReceipt = ({
  locale,
  attendee,
  isLinkSent,
  isAnswered,
  questions,
  typed,
  errors,
}: Props) => {
  const t = translator(locale, 'events')
  const { event, state, position } = attendee
  return (
    <div className="wrap page narrow">
      <h1>{t('site.receiptTitle')}</h1>
      {isLinkSent && (
        <p className="panel" role="status">
          {translator(locale, 'site')('application.receipt.linkSent')}
        </p>
      )}
      <p className="lead">
        <a href={addressOf.event(locale, event.id)}>
          <LocalText text={siteText(locale, event.title)} locale={locale} />
        </a>
      </p>
      <p className={state === 'registered' ? 'panel' : 'warning'}>
        {t(`site.standing.${state}`, { position: position ?? 0 })}
      </p>
      {(event.state === 'cancelled' || event.state === 'postponed') && (
        <p className="warning">{t(`site.off.${event.state}`)}</p>
      )}
      <ReceiptCode locale={locale} receipt={attendee.receipt}>
        {hasTicket(attendee) && (
          <a className="button button--quiet" href={addressOf.ticket(locale, attendee.receipt)}>
            {t('site.ticket')}
          </a>
        )}
      </ReceiptCode>
      {isAnswered && (
        <p className="panel" role="status">
          {t('site.questions.thanks')}
        </p>
      )}
      {questions.length > 0 && (
        <GuestQuestions
          locale={locale}
          receipt={attendee.receipt}
          questions={questions}
          typed={typed}
          errors={errors}
        />
      )}
      <EventFacts event={event} locale={locale} />
      <p className="note">
        {t('site.arrived', { at: formatBeijing(attendee.arrivedAt, locale, 'minute') })} {t('site.zone')}
      </p>
      <p className="actions no-print">
        <a className="button button--quiet" href={addressOf.eventCalendar(locale, event.id)}>
          {t('site.add')}
        </a>
      </p>
      {mayCancel(attendee) && (
        <form
          className="actions no-print"
          action={addressOf.askForLink(locale, attendee.receipt)}
          method="post"
          aria-describedby="cancel-help"
        >
          <p id="cancel-help">{t('site.cancelHelp')}</p>
          <button className="button button--quiet" type="submit" name="purpose" value="cancel-registration">
            {t('site.askToCancel')}
          </button>
        </form>
      )}
    </div>
  )
}

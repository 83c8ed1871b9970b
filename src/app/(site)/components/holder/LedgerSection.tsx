import { randomUUID } from 'node:crypto'

import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { beijingDay, formatBeijing, startOfBeijingDay } from '../../../../legal/beijing'
import type { MonthOfServices } from '../../../../registers/ledger/byMonth'
import { ledgerFields } from '../../../../registers/ledger/fields'
import type { LedgerEntry } from '../../../../registers/holder/holderPage'
import { HolderForm } from './HolderForm'
import type { HolderProps } from './types'

const REASON = { name: 'reason', kind: 'text', max: 200, required: true } as const

const WIDTH = 100

const countOf = ({ topics }: MonthOfServices) => Object.values(topics).reduce((sum, count) => sum + count, 0)

/** A line a month, longest at the most services. */
const Months = ({ months, locale }: { months: readonly MonthOfServices[]; locale: Locale }) => {
  const most = Math.max(1, ...months.map(countOf))
  return (
    <table className="holder-months">
      <caption>{translator(locale)('registers:holder.ledger.byMonth')}</caption>
      <tbody>
        {months.map((one) => (
          <tr key={one.month}>
            <th scope="row">{formatBeijing(startOfBeijingDay(`${one.month}-01`), locale, 'month')}</th>
            <td>
              <svg viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" aria-hidden="true">
                <rect width={(countOf(one) / most) * WIDTH} height="8" />
              </svg>
            </td>
            <td>{countOf(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Entry = ({ entry, ...props }: HolderProps & { entry: LedgerEntry }) => {
  const { locale, page } = props
  const t = translator(locale)
  const { servedOn, client, topic, adviser, outcome } = entry
  return (
    <li className="holder-service" id={`entry-${entry.id}`}>
      <p>
        <time dateTime={beijingDay(new Date(servedOn))}>
          {formatBeijing(new Date(servedOn), locale, 'day')}
        </time>{' '}
        <strong>{client}</strong>
      </p>
      <p className="note">
        {t(`registers:${page.register.slug}.options.topic.${topic}`)} · {adviser}
      </p>
      <p className="asked">{outcome}</p>
      {props.chosen === entry.id ? (
        <HolderForm
          {...props}
          act="take-back"
          id={entry.id}
          fields={[REASON]}
          submit={t('registers:holder.ledger.takeBack')}
        />
      ) : (
        <a href={props.choose(entry.id)}>{t('registers:holder.ledger.takeBack')}</a>
      )}
    </li>
  )
}

/** The service ledger: write one down, see the year by months and the latest ones. */
export const LedgerSection = (props: HolderProps) => {
  const { locale, page } = props
  const t = translator(locale)
  const { ledger } = page.register
  if (!ledger) return null
  return (
    <section className="section" aria-labelledby="ledger">
      <h2 id="ledger">{t('registers:holder.ledger.title')}</h2>
      <HolderForm
        {...props}
        act="service"
        fields={ledgerFields(ledger.topics)}
        submit={t('registers:holder.ledger.submit')}
      >
        {/* The same form sent twice is one service. */}
        <input type="hidden" name="nonce" defaultValue={randomUUID()} />
      </HolderForm>
      {page.ledger.length === 0 ? (
        <p className="note">{t('registers:holder.ledger.none')}</p>
      ) : (
        <>
          <Months months={page.services} locale={locale} />
          <ol className="holder-services">
            {page.ledger.map((entry) => (
              <Entry key={entry.id} {...props} entry={entry} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { deadlineOf } from '../../../queries/siteDeadline'

/** How many days are left, large; a screen reader hears one sentence. */
export const DaysLeft = ({ locale, closesAt }: { locale: Locale; closesAt: Date }) => {
  const t = translator(locale, 'site')
  const deadline = deadlineOf({ closesAt, now: new Date() })
  const sentence =
    deadline.kind === 'days' ? t('deadline.days', { days: deadline.days }) : t(`deadline.${deadline.kind}`)
  return (
    <p className={`days-left days-left--${deadline.kind}`}>
      {deadline.kind === 'days' ? (
        <>
          <span className="visually-hidden">{sentence}</span>
          <span aria-hidden="true">
            <span className="days-left__number">{deadline.days}</span>
            <span className="days-left__small">{t('deadline.daysUnit')}</span>
          </span>
        </>
      ) : (
        <span className="days-left__word">{sentence}</span>
      )}
    </p>
  )
}

import Link from 'next/link'

import type { Alarm } from '../../defence/findAlarms'
import type { Locale, Translate } from '../../i18n'
import { formatBeijing } from '../../legal/beijing'
import { titleIn } from '../work/titleIn'

type Props = { alarms: readonly Alarm[]; t: Translate; locale: Locale; maySeeComments: boolean }

/** Consultations that got more comments in a minute than a threshold allows. */
export const Alarms = ({ alarms, t, locale, maySeeComments }: Props) =>
  alarms.length === 0 ? null : (
    <section className="desk-card desk-alarms">
      <h3 className="desk-card__title">{t('defence:alarms.title')}</h3>
      <ul className="desk-tasks">
        {alarms.map(({ id, at, most, minutes, ...titles }) => (
          <li key={id} className="desk-task">
            <span className="desk-task__title">{titleIn(locale, titles)}</span>
            <span>
              {t('defence:alarms.line', { at: formatBeijing(new Date(at), locale, 'minute'), most, minutes })}
            </span>
            {maySeeComments && (
              <span className="desk-task__facts">
                <Link href={`/admin/collections/consultations/${id}/live`}>{t('defence:alarms.live')}</Link>
                <Link href={`/admin/collections/comments?state=all&flag=suspect&consultation=${id}`}>
                  {t('defence:alarms.suspects')}
                </Link>
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="desk-muted">{t('defence:alarms.note')}</p>
    </section>
  )

'use client'

import { useEffect, useState } from 'react'

import { formatBeijing } from '../../../legal/beijing'
import type { RoomHint } from '../../../queries/evasionHints'
import { askDesk } from '../../askDesk'
import { useDeskTranslation } from '../../useDeskTranslation'

type Props = { collection: string; id: string }

/** Who stands on the blacklist and agrees with this record in identity, telephone or payee; nothing where nobody does. */
export const EvasionHints = ({ collection, id }: Props) => {
  const { t, locale } = useDeskTranslation()
  const [hints, setHints] = useState<RoomHint[]>([])
  useEffect(() => {
    let stopped = false
    void askDesk<{ hints: RoomHint[] }>(`/livestream/evasion/${collection}/${id}`).then((answer) => {
      if (!stopped && answer.ok) setHints(answer.data.hints)
    })
    return () => {
      stopped = true
    }
  }, [collection, id])
  if (hints.length === 0) return null
  return (
    <section className="desk-warning desk-evasion" role="status" aria-labelledby="evasion">
      <h3 id="evasion">{t('livestream:evasion.title')}</h3>
      <ul>
        {hints.map(({ sanction, subject, endsAt, by, of }) => (
          <li key={`${sanction} ${of ?? ''}`}>
            {t('livestream:evasion.hint', {
              of: of ?? t('livestream:evasion.thisRecord'),
              by: by.map((kind) => t(`livestream:evasion.by.${kind}`)).join(t('entry:guide.separator')),
              subject,
              day: formatBeijing(new Date(endsAt), locale, 'day'),
            })}{' '}
            <a href={`/admin/collections/live-sanctions/${sanction}`}>{t('livestream:evasion.open')}</a>
          </li>
        ))}
      </ul>
      <p>{t('livestream:evasion.help')}</p>
    </section>
  )
}

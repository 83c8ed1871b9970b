import Link from 'next/link'

import type { Locale, Translate } from '../../../i18n'
import type { DeskList } from '../../../registers/desk/deskList'
import { addressOf, ALL } from '../../../registers/desk/registerFilter'
import type { RegisterFilter } from '../../../registers/desk/registerFilter'
import { countInWords } from '../../../registers/desk/countRegister'
import type { RegisterCounts } from '../../../registers/desk/countRegister'

type Props = {
  list: DeskList
  filter: RegisterFilter
  counts: RegisterCounts
  path: string
  t: Translate
  locale: Locale
}

/** The queues of a list, each with how many wait in it. */
export const RegisterTabs = ({ list, filter, counts, path, t, locale }: Props) => {
  const tab = (name: string, label: string) => (
    <Link
      key={name}
      href={`${path}?${addressOf(filter, { queue: name, state: undefined })}`}
      prefetch={false}
      className="desk-tab"
      aria-current={filter.queue === name ? 'page' : undefined}
    >
      {label} <span className="desk-tab__count">{countInWords(counts, name)}</span>
    </Link>
  )
  return (
    <nav className="desk-tabs" aria-label={t('registers:desk.queues')}>
      {list.queues.map(({ name }) => tab(name, list.labelOfQueue(name, locale)))}
      {tab(ALL, t('admin:queue.all'))}
    </nav>
  )
}

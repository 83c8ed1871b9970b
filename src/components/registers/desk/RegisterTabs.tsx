import Link from 'next/link'

import type { Translate } from '../../../i18n'
import type { RegisterDefinition } from '../../../registers/definition'
import { addressOf, ALL } from '../../../registers/desk/registerFilter'
import type { RegisterFilter } from '../../../registers/desk/registerFilter'
import { COUNT_CAP } from '../../../registers/desk/registerQueue'

type Props = {
  register: RegisterDefinition
  filter: RegisterFilter
  counts: Record<string, number>
  path: string
  t: Translate
}

/** The queues of a register, each with how many wait in it. */
export const RegisterTabs = ({ register, filter, counts, path, t }: Props) => {
  const ownKey = (name: string) => `registers:${register.slug}.queues.${name}`
  const labelOf = (name: string) => {
    const own = t(ownKey(name))
    return own === `${register.slug}.queues.${name}` ? t(`registers:queues.${name}`) : own
  }
  const tab = (name: string, label: string) => {
    const count = counts[name] ?? 0
    return (
      <Link
        key={name}
        href={`${path}?${addressOf(filter, { queue: name, state: undefined })}`}
        prefetch={false}
        className="desk-tab"
        aria-current={filter.queue === name ? 'page' : undefined}
      >
        {label}{' '}
        <span className="desk-tab__count">
          {count > COUNT_CAP ? t('admin:queue.moreThan', { cap: COUNT_CAP }) : count}
        </span>
      </Link>
    )
  }
  return (
    <nav className="desk-tabs" aria-label={t('registers:desk.queues')}>
      {register.queues.map(({ name }) => tab(name, labelOf(name)))}
      {tab(ALL, t('admin:queue.all'))}
    </nav>
  )
}

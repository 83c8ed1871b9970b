import type { BeforeListTableServerProps } from 'payload'

import { SLUGS } from '../../../collections/slugs'
import { translator } from '../../../i18n'
import { localeOf } from '../../../i18n/localeOf'
import { OPERATOR_KINDS } from '../../../livestream/operators/kinds'

const ADDRESS = `/admin/collections/${SLUGS.liveOperators}`

const shownKind = (searchParams: BeforeListTableServerProps['searchParams']): string =>
  OPERATOR_KINDS.find((kind) => JSON.stringify(searchParams ?? {}).includes(`"${kind}"`)) ?? ''

/** The list by kind: agencies (MCN) are found in one step. */
export const KindLinks = ({ i18n, searchParams }: BeforeListTableServerProps) => {
  const t = translator(localeOf({ i18n }))
  const shown = shownKind(searchParams)
  return (
    <nav className="desk-kinds" aria-label={t('livestream:live-operators.fields.kind')}>
      {['', ...OPERATOR_KINDS].map((kind) => (
        <a
          key={kind}
          href={kind === '' ? ADDRESS : `${ADDRESS}?where[and][0][kind][equals]=${kind}`}
          aria-current={kind === shown ? 'page' : undefined}
        >
          {kind === '' ? t('livestream:desk.all') : t(`livestream:live-operators.kinds.${kind}`)}
        </a>
      ))}
    </nav>
  )
}

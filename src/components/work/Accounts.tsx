import Link from 'next/link'

import type { Translate } from '../../i18n'
import type { AccountFacts } from '../../queries/myWork'

type Props = { accounts: AccountFacts; t: Translate }

/** For the system and security administrators: how many accounts there are, and which wait for a role. */
export const Accounts = ({ accounts: { active, disabled, withoutRoles }, t }: Props) => (
  <section className="desk-card">
    <h2 className="desk-card__title">{t('fields:users.plural')}</h2>
    <dl className="desk-facts">
      <div>
        <dt>{t('admin:work.activeAccounts')}</dt>
        <dd>{active}</dd>
      </div>
      <div>
        <dt>{t('admin:work.disabledAccounts')}</dt>
        <dd>{disabled}</dd>
      </div>
    </dl>
    {withoutRoles.length > 0 ? (
      <>
        <h3>{t('admin:work.withoutRoles')}</h3>
        <ul className="desk-tasks">
          {withoutRoles.map(({ id, name }) => (
            <li key={id} className="desk-task">
              <Link href={`/admin/collections/users/${id}`} className="desk-task__title">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </>
    ) : (
      <p className="desk-muted">{t('admin:work.allHaveRoles')}</p>
    )}
    <Link href="/admin/collections/users" className="desk-more">
      {t('admin:work.allAccounts')}
    </Link>
  </section>
)

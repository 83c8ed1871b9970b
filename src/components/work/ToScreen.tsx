import Link from 'next/link'

import type { Translate } from '../../i18n'

/** Comments that nobody has looked at yet, and the way to the first of them. */
export const ToScreen = ({ count, t }: { count: number; t: Translate }) => (
  <section className="desk-card desk-card--lead">
    <p className="desk-big">{count}</p>
    <div>
      <h2 className="desk-card__title">{t('admin:work.toScreen')}</h2>
      <Link href="/admin/collections/comments?state=received&order=oldest" className="desk-more">
        {t('admin:work.startScreening')}
      </Link>
    </div>
  </section>
)

import Link from 'next/link'

export type Share = { key: string; label: string; count: number; href?: string }

type Props = { title: string; none: string; shares: readonly Share[] }

/** Counts of one kind beside each other, the greatest first; each leads into the queue where there is a filter for it. */
export const ShareList = ({ title, none, shares }: Props) => {
  const shown = shares.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count)
  const most = shown[0]?.count ?? 0
  return (
    <section className="desk-card desk-shares">
      <h3 className="desk-card__title">{title}</h3>
      {shown.length === 0 && <p className="desk-muted">{none}</p>}
      <ul className="desk-shares__list">
        {shown.map(({ key, label, count, href }) => (
          <li key={key} className="desk-share">
            <span className="desk-share__label">{href ? <Link href={href}>{label}</Link> : label}</span>
            <span className="desk-share__bar" aria-hidden="true">
              <span className="desk-share__fill" style={{ inlineSize: `${(count / most) * 100}%` }} />
            </span>
            <strong className="desk-share__count">{count}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}

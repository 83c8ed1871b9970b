import type { Clause } from '../../../clauses/clause'
import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { clauseLabel, contentsOf } from '../../../queries/siteClauses'
import { HTML_LANG } from '../sitePage'

const MOST_ENTRIES = 80

const entriesOf = (clauses: readonly Clause[]) => {
  const all = contentsOf(clauses)
  return all.length > MOST_ENTRIES ? all.filter(({ level }) => level === 1) : all
}

const Entries = ({ locale, clauses }: { locale: Locale; clauses: readonly Clause[] }) => (
  <ol lang={locale === 'zh' ? undefined : HTML_LANG.zh}>
    {entriesOf(clauses).map((clause) => (
      <li key={clause.anchor} className={`contents__${clause.level}`}>
        <a href={`#${encodeURIComponent(clause.anchor)}`}>{clauseLabel(clause, clause.heading ? 20 : 12)}</a>
      </li>
    ))}
  </ol>
)

/** Table of contents: beside the text where there is room, folded above it where there is not. */
export const Contents = ({ locale, clauses }: { locale: Locale; clauses: readonly Clause[] }) => {
  const title = translator(locale, 'site')('consultation.contents')
  return (
    <nav className="contents" aria-label={title}>
      <div className="contents__side">
        <p className="contents__title">{title}</p>
        <Entries locale={locale} clauses={clauses} />
      </div>
      <details className="contents__fold">
        <summary>{title}</summary>
        <Entries locale={locale} clauses={clauses} />
      </details>
    </nav>
  )
}

import type { Clause } from '../../../clauses/clause'
import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { clauseLabel } from '../../../queries/siteClauses'
import { addressOf } from '../addresses'
import { HTML_LANG } from '../sitePage'
import { ClauseText } from './ClauseText'

type Props = {
  locale: Locale
  clauses: readonly Clause[]
  /** Consultation that takes comments on each clause; none when it is over. */
  consultation?: string | undefined
}

const CommentLink = ({
  locale,
  clause,
  consultation,
}: {
  locale: Locale
  clause: Clause
  consultation: string
}) => {
  const t = translator(locale, 'site')
  return (
    <a
      className="clause__comment"
      href={addressOf.comment(locale, consultation, clause.anchor)}
      rel="nofollow"
    >
      {t('consultation.commentClause')}
      <span className="visually-hidden">
        {t('consultation.commentClauseNamed', { clause: clauseLabel(clause) })}
      </span>
    </a>
  )
}

/** The text clause by clause; each has an address of its own. Drafts are in Chinese. */
export const Draft = ({ locale, clauses, consultation }: Props) => (
  <div className={consultation ? 'draft draft--open' : 'draft'}>
    {clauses.map((clause) => (
      <div key={clause.anchor} id={clause.anchor} className={`clause clause--${clause.level}`}>
        <div className="clause__text" lang={locale === 'zh' ? undefined : HTML_LANG.zh}>
          <ClauseText clause={clause} />
        </div>
        {consultation && <CommentLink locale={locale} clause={clause} consultation={consultation} />}
      </div>
    ))}
  </div>
)

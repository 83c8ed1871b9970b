import { printedClause, standsAlone } from '../../clauses/printedClause'
import type { Translate } from '../../i18n'
import type { ClauseInPlace } from '../../queries/clauseInPlace'

/** The clause a comment is about, under the headings above it, with the text below it. */
export const ClausePassage = ({ clause, t }: { clause: ClauseInPlace | null; t: Translate }) => {
  if (!clause) return <p className="desk-passage desk-passage--whole">{t('admin:comment.wholeDraft')}</p>
  return (
    <div className="desk-passage">
      {clause.above.length > 0 && <p className="desk-passage__above">{clause.above.join(' › ')}</p>}
      {clause.passages.map(({ anchor, number, heading, text, depth }) => (
        <p key={anchor} className="desk-passage__text" style={{ marginInlineStart: `${depth * 1.2}em` }}>
          <strong>{printedClause(number, heading)}</strong>
          {standsAlone(heading) && text && <br />}
          {heading ? text : printedClause(number, text).slice(number.length)}
        </p>
      ))}
      {clause.omitted > 0 && (
        <p className="desk-muted">{t('admin:comment.omitted', { count: clause.omitted })}</p>
      )}
    </div>
  )
}

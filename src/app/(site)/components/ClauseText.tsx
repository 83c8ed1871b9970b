import type { Clause } from '../../../clauses/clause'
import { numbered } from '../../../queries/siteClauses'
import { paragraphsOf } from '../../../queries/siteText'

const DEEPEST_HEADING = 6

const titleOf = ({ number, heading }: Clause) => numbered(number, heading)

const Title = ({ clause, above }: { clause: Clause; above: number }) => {
  const Heading = `h${Math.min(above + Math.max(clause.level, 1), DEEPEST_HEADING)}` as 'h3'
  return <Heading className="clause__heading">{titleOf(clause)}</Heading>
}

/**
 * A clause as the paper has it: a heading of its own, or a run-in heading before the text.
 *
 * @param headingsBelow level of the heading the clauses stand under
 */
export const ClauseText = ({ clause, headingsBelow = 2 }: { clause: Clause; headingsBelow?: number }) => {
  const [first, ...others] = paragraphsOf(clause.text)
  if (first === undefined) return <Title clause={clause} above={headingsBelow} />
  return (
    <>
      <p>
        {clause.number || clause.heading ? (
          <strong className="clause__title">{titleOf(clause)}</strong>
        ) : null}
        {clause.number.startsWith('第') && '\u3000'}
        {first}
      </p>
      {others.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </>
  )
}

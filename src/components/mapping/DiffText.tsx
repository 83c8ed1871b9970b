import type { Part } from './mappingItems'

/** A text with what was taken out or put in marked, also for those who do not see colours. */
export const DiffText = ({ parts, place }: { parts: readonly Part[]; place: string }) => (
  <p className="desk-mapping__text">
    {place !== '' && <span className="desk-muted">{`${place}\u3000`}</span>}
    {parts.map(({ kind, text }, index) => {
      if (kind === 'gone') return <del key={index}>{text}</del>
      return kind === 'new' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>
    })}
  </p>
)

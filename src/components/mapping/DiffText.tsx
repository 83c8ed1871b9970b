import type { Part } from './mappingItems'

/** A text with what was taken out or put in marked, also for those who do not see colours. */
export const DiffText = ({ parts }: { parts: readonly Part[] }) => (
  <p className="desk-mapping__text">
    {parts.map(({ kind, text }, index) => {
      if (kind === 'gone') return <del key={index}>{text}</del>
      return kind === 'new' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>
    })}
  </p>
)

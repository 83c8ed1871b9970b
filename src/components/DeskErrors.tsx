/** What stands in the way, sentence by sentence, said at once to who cannot see it. */
export const DeskErrors = ({ sentences }: { sentences: readonly string[] }) =>
  sentences.length === 0 ? null : (
    <ul className="desk-errors" role="alert">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )

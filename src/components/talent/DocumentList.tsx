export type ListedFile = { id: string; name: string; label: string; bytes: number | null }

const sizeOf = (bytes: number | null) => (bytes === null ? '' : `${Math.max(1, Math.round(bytes / 1024))} KB`)

/** Documents of an application, each a download. */
export const DocumentList = ({ files, none }: { files: readonly ListedFile[]; none: string }) =>
  files.length === 0 ? (
    <p className="desk-muted">{none}</p>
  ) : (
    <ul className="desk-files__list">
      {files.map(({ id, name, label, bytes }) => (
        <li key={id}>
          <span className="desk-muted">{label}</span>{' '}
          <a href={`/api/talent-files/${id}`} target="_blank" rel="noreferrer">
            {name}
          </a>{' '}
          <span className="desk-muted">{sizeOf(bytes)}</span>
        </li>
      ))}
    </ul>
  )

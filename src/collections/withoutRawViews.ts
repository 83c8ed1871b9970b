type Shown = { admin?: { hideAPIURL?: boolean } }

/** The raw answer of the API is a developer's view, of no use to a clerk: no record and no setting shows it. */
export const withoutRawViews = <Part extends Shown>(parts: readonly Part[]): Part[] =>
  parts.map((part) => ({ ...part, admin: { ...part.admin, hideAPIURL: true } }))

import type { Field } from 'payload'

type Shown = { admin?: { hideAPIURL?: boolean }; fields: Field[] }

const asFact = (field: Field): Field => {
  if (field.type === 'tabs') {
    return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map(asFact) })) }
  }
  if ('fields' in field) return { ...field, fields: field.fields.map(asFact) }
  if (field.type !== 'relationship' || field.admin?.components?.Field) return field
  const { components, ...admin } = field.admin ?? {}
  const Field = '/src/components/RelationField#RelationField'
  return { ...field, admin: { ...admin, components: { ...components, Field } } } as Field
}

/**
 * What a clerk is shown of a record: no raw answer of the API, which is a developer's view, and no list to choose from
 * where nothing can be chosen.
 */
export const plainViews = <Part extends Shown>(parts: readonly Part[]): Part[] =>
  parts.map((part) => ({
    ...part,
    admin: { ...part.admin, hideAPIURL: true },
    fields: part.fields.map(asFact),
  }))

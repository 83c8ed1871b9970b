/** The column a field of a collection is kept in: contactPhone → contact_phone. */
export const columnName = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

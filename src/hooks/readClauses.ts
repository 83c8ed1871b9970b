import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { ValidationError } from 'payload'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { clausesSchema } from '../clauses/clause'
import { DocumentRefused } from '../clauses/DocumentRefused'
import { parseClauses } from '../clauses/parseClauses'
import { readDocument, readPastedText } from '../clauses/readDocument'
import { SLUGS } from '../collections/slugs'
import { mediaDirectory } from '../environment'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'

const refuse = (
  req: PayloadRequest,
  field: string,
  code: string,
  params?: Record<string, string | number>,
): never => {
  const t = translator(localeOf(req), 'clauses')
  throw new ValidationError({
    collection: SLUGS.policyRevisions,
    errors: [{ path: field, message: t(code, params) }],
    req,
  })
}

const readSource = async (source: string, req: PayloadRequest) => {
  // The file belongs to the record's own agency: refuseForeignRelations has checked.
  const file = await req.payload.findByID({
    collection: SLUGS.sourceFiles,
    id: source,
    req,
    overrideAccess: true,
  })
  const bytes = await readFile(
    path.resolve(mediaDirectory(), 'source-files', path.basename(file.filename ?? '')),
  )
  return readDocument({ bytes, filename: file.filename ?? '' })
}

/**
 * A new source is read into a clause tree; without one, the tree the editor corrected is checked and kept. What cannot
 * be read is refused at the field it came in.
 */
export const readClauses: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = (originalDoc ?? {}) as { source?: string; sourceText?: string }
  const field = data.source && data.source !== before.source ? 'source' : 'sourceText'
  try {
    if (field === 'source') {
      return {
        ...data,
        clauses: parseClauses((await readSource(String(data.source), req)).paragraphs).clauses,
      }
    }
    if (data.sourceText && data.sourceText !== before.sourceText) {
      return { ...data, clauses: parseClauses(readPastedText(String(data.sourceText)).paragraphs).clauses }
    }
  } catch (error) {
    if (error instanceof DocumentRefused) refuse(req, field, `refused.${error.code}`, error.params)
    throw error
  }
  if (!data.clauses) return data
  const checked = clausesSchema.safeParse(data.clauses)
  if (checked.success) return { ...data, clauses: checked.data }
  return refuse(req, 'clauses', `invalid.${checked.error.issues[0]?.message ?? 'malformed'}`)
}

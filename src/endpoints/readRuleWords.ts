import type { Endpoint } from 'payload'

import { may } from '../access/abilities'
import { SLUGS } from '../collections/slugs'
import { reasonOf, Refusal } from '../errors/Refusal'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { MAX_LIST_BYTES, readWordList } from '../moderation/rules/readWordList'
import { getStaff } from './request'

/** Lines at fault that are named one by one. */
const MOST_NAMED = 50

/** The file and what stands around it in a form. */
const MAX_BYTES = MAX_LIST_BYTES + 1024 * 1024

/**
 * POST /api/rule-words — multipart `file` (.xlsx, .csv, .txt) → `{ words, repeated, faults, faultCount }`: what a rule would
 * take of it. Nothing is stored: whoever edits the rule looks at it, takes it over, and saves. 403 who writes no rules · 413 ·
 * 422 what cannot be read.
 */
export const readRuleWords: Endpoint = {
  method: 'post',
  path: '/rule-words',
  handler: async (req) => {
    const actor = getStaff(req)
    if (!may(actor, 'create', SLUGS.textRules, {})) throw new Refusal(403, reasonOf('not-your-action'))
    const request = req as unknown as Request
    if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) {
      throw new Refusal(413, reasonOf('submission-too-large', { megabytes: MAX_LIST_BYTES / 2 ** 20 }))
    }
    const form = await request.formData().catch(() => undefined)
    const file = form?.get('file')
    if (!file || typeof file === 'string') throw new Refusal(400, reasonOf('malformed-request'))
    const { name } = file as File
    const read = await readWordList(name, new Uint8Array(await (file as File).arrayBuffer()))
    if (!read.ok) {
      const message = translator(localeOf(req))(`rules:words.refused.${read.code}`)
      return Response.json({ errors: [{ message }] }, { status: 422 })
    }
    const { words, repeated, faults } = read.list
    return Response.json({ words, repeated, faults: faults.slice(0, MOST_NAMED), faultCount: faults.length })
  },
}

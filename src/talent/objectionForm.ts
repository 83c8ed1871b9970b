import { SLUGS } from '../collections/slugs'
import { translator } from '../i18n'
import type { RegisterDefinition } from '../registers/definition'
import type { Programme } from './programme'
import { raiseObjection } from './follow/objections'
import { talentObjectionWorkflow } from './workflows/objections'

/** Somebody on a published list. */
export type Listed = { id: string; name: string; county: string | null }

const LONGEST = 4000

/** The form of an objection to a programme's list: against one of those named, or the list as a whole. */
export const objectionForm = (programme: Programme, listed: readonly Listed[]): RegisterDefinition => {
  const findListed = (id: unknown) => listed.find((one) => one.id === id)
  return {
    slug: SLUGS.talentObjections,
    workflow: talentObjectionWorkflow,
    common: [
      { name: 'name', kind: 'text', max: 60, required: true, personal: true },
      { name: 'contactPhone', kind: 'phone', required: true, personal: true },
      { name: 'contactEmail', kind: 'email', required: true, personal: true },
    ],
    fields: [
      { name: 'against', kind: 'choice', options: listed.map(({ id }) => id) },
      { name: 'grounds', kind: 'longtext', max: LONGEST, required: true },
    ],
    words: {
      // Whoever objects is a person, not the organisation that `registers:common.name` speaks of.
      label: (name, locale) =>
        name === 'name' ? translator(locale)(`registers:${SLUGS.talentObjections}.fields.name`) : undefined,
      help: () => undefined,
      option: (_name, value) => findListed(value)?.name,
    },
    asksCounty: false,
    application: { isPublic: true, files: [], correctable: [] },
    duplicates: [],
    publicStates: [],
    queues: [],
    kept: {
      columnsOf: ({ against, ...said }) => ({
        ...said,
        programme: programme.id,
        programmeTitle: programme.title,
        application: against,
        against: findListed(against)?.name ?? programme.title,
        county: findListed(against)?.county ?? programme.county,
      }),
      valuesOf: ({ name, contactPhone, contactEmail, application, grounds }) =>
        ({ name, contactPhone, contactEmail, against: application, grounds }) as Record<
          string,
          string | null
        >,
    },
    received: async (tx, { against }, now) => {
      if (typeof against === 'string') await raiseObjection(tx, { application: against, now })
    },
  }
}

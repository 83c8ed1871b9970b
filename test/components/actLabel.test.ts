import { t as payloadTranslate } from '@payloadcms/translations'
import { describe, expect, it } from 'vitest'

import { nestedTranslate } from '../../src/components/nestedTranslate'
import { actLabel } from '../../src/components/timeline/actLabel'
import { collectionLabel } from '../../src/components/work/collectionLabel'
import { LOCALES, RESOURCES, translator } from '../../src/i18n'
import { WORKFLOWS } from '../../src/workflow/registry'

describe.each(LOCALES)('in %s', (locale) => {
  const onServer = translator(locale)
  const inBrowser = nestedTranslate((key, vars) =>
    payloadTranslate({ key, translations: RESOURCES[locale] as never, vars }),
  )

  it.each(WORKFLOWS.map(({ collection }) => collection))(
    'every act on %s has a name, the same in the browser as on the server',
    (collection) => {
      const workflow = WORKFLOWS.find((one) => one.collection === collection)
      for (const action of Object.keys(workflow?.actions ?? {})) {
        const label = actLabel(onServer, collection, action)
        expect(label).not.toBe(action)
        expect(actLabel(inBrowser, collection, action)).toBe(label)
      }
      const name = collectionLabel(onServer, collection)
      expect(name).not.toBe(collection)
      expect(collectionLabel(inBrowser, collection)).toBe(name)
    },
  )
})

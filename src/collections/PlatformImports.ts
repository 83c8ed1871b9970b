import type { PayloadRequest } from 'payload'

import { assignAgency } from '../hooks/assignAgency'
import { labelOf, translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { beijingDay } from '../legal/beijing'
import { isPlatformPeriod, PLATFORM_LISTS, platformPeriodOn } from '../livestream/platformFiles/lists'
import { PLATFORMS } from '../livestream/platforms'
import { options } from './fields'
import { importCollection } from './importCollection'
import { SLUGS } from './slugs'

/** Lists platforms hand in, in January and July 平台报送. 直播电商监督管理办法 art 9. */
export const PlatformImports = importCollection({
  slug: SLUGS.platformImports,
  labels: 'platformImports',
  group: 'livestream:common.group',
  subject: {
    field: {
      name: 'list',
      type: 'select',
      required: true,
      options: options(PLATFORM_LISTS, 'livestream:platformFiles.lists'),
      label: labelOf('fields:platformImports.list'),
    },
    others: [
      {
        type: 'row',
        fields: [
          {
            name: 'platform',
            type: 'select',
            required: true,
            options: options(PLATFORMS, 'livestream:platforms'),
            label: labelOf('fields:platformImports.platform'),
          },
          {
            name: 'period',
            type: 'text',
            required: true,
            maxLength: 7,
            defaultValue: () => platformPeriodOn(beijingDay(new Date())),
            validate: (value: unknown, { req }: { req: PayloadRequest }) =>
              isPlatformPeriod(value) || translator(localeOf(req))('livestream:platformFiles.period'),
            label: labelOf('fields:platformImports.period'),
            admin: { description: labelOf('fields:platformImports.periodHelp') },
          },
        ],
      },
    ],
  },
  hooks: { beforeValidate: [assignAgency] },
})

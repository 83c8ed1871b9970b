import type { MetadataRoute } from 'next'

import { siteUrl } from '../environment'
import { LOCALES } from '../i18n'
import { listSitePaths } from '../queries/siteMap'

export const dynamic = 'force-dynamic'

const sitemap = async (): Promise<MetadataRoute.Sitemap> => {
  const origin = siteUrl()
  return (await listSitePaths()).flatMap(({ path, changedAt }) =>
    LOCALES.map((locale) => ({
      url: `${origin}/${locale}${path}`,
      ...(changedAt && { lastModified: changedAt }),
      alternates: {
        languages: Object.fromEntries(LOCALES.map((other) => [other, `${origin}/${other}${path}`])),
      },
    })),
  )
}

export default sitemap

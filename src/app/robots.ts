import type { MetadataRoute } from 'next'

import { siteUrl } from '../environment'

export const dynamic = 'force-dynamic'

/** Notices and results may be found; forms, receipts and the back-office may not. */
const robots = (): MetadataRoute.Robots => ({
  rules: {
    userAgent: '*',
    allow: '/',
    disallow: ['/admin', '/api', '/*/receipts/', '/*/disown/', '/*/privacy/', '/*/consultations/*/comment'],
  },
  sitemap: `${siteUrl()}/sitemap.xml`,
})

export default robots

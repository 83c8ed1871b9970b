import { readdirSync } from 'node:fs'

import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const contentSecurityPolicy = (images: string, workers: string): string =>
  [
    "default-src 'self'",
    // Statically cached pages carry Next's inline bootstrap, which a per-request nonce would make uncacheable.
    "script-src 'self' 'unsafe-inline'" + (process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''),
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self'${images}`,
    `worker-src 'self'${workers}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')

/** First parts of the addresses of the public site: the folders of its pages. */
const sitePages = (): string[] =>
  readdirSync('src/app/(site)/[locale]', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
    .map(({ name }) => name)

const nextConfig: NextConfig = {
  // Tests build beside the demo, so that neither serves or caches the other's pages.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // A page cached on disk would outlive the database it was read from.
  experimental: { isrFlushToDisk: false },
  // A page nobody has asked for in an hour is made anew while the first reader waits: its days left may be wrong by now.
  expireTime: 3600,
  // `npm run validate` checks types, tests included; a build for people to run need not wait for it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['pdfmake', 'mammoth', 'yauzl', 'chinese-days'],
  // A page without a language in its address: `src/app/internal/language` leads to the reader's.
  rewrites: async () => [
    { source: `/:page(${sitePages().join('|')})/:rest*`, destination: '/internal/language/:page/:rest*' },
  ],
  headers: async () => [
    {
      // Not `/:path*`, whose parts Next would take apart on every request.
      source: '/(.*)',
      headers: [
        // Without a colon in it: Next compiles every header value that has one, on every request.
        { key: 'Content-Security-Policy', value: contentSecurityPolicy('', '') },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
    {
      source: '/admin/:path*',
      headers: [{ key: 'Content-Security-Policy', value: contentSecurityPolicy(' data: blob:', ' blob:') }],
    },
    {
      // The door of an event reads tickets with the camera.
      source: '/admin/check-in/:path*',
      headers: [{ key: 'Permissions-Policy', value: 'camera=(self), microphone=(), geolocation=()' }],
    },
  ],
}

const withAdminPanel = withPayload(nextConfig, { devBundleServerPackages: false })

/**
 * The headers Payload adds ask a browser for its colour scheme, and to send its first request again if it had not
 * said. Only the admin panel looks at the answer.
 */
const headers: NextConfig['headers'] = async () => {
  const all = (await withAdminPanel.headers?.()) ?? []
  return all.map((rule) =>
    rule.headers.some(({ key }) => key === 'Accept-CH') ? { ...rule, source: '/admin/:path*' } : rule,
  )
}

export default { ...withAdminPanel, headers }

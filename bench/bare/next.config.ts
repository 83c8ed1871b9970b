import path from 'node:path'

import { withPayload } from '@payloadcms/next/withPayload'

const project = path.resolve(import.meta.dirname, '../..')

export default withPayload(
  {
    poweredByHeader: false,
    outputFileTracingRoot: project,
    turbopack: { root: project },
    // The project's own compiler run covers these files.
    typescript: { ignoreBuildErrors: true },
  },
  { devBundleServerPackages: false },
)

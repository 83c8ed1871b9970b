import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'

import { importMap } from './admin/importMap.js'
import './admin.css'
import './styles/mailbox.css'
import './styles/imports.css'
import './styles/entry.css'
import './styles/points.css'
import './styles/campaigns.css'
import './styles/moderation.css'
import './styles/registers.css'
import './styles/credit.css'
import './styles/report.css'
import './styles/privacy.css'
import './styles/live.css'
import './styles/runs.css'
import './styles/clock.css'
import './styles/talent.css'
import './styles/events.css'
import './styles/rules.css'
import './styles/texts.css'
import './styles/quality.css'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return handleServerFunctions({ ...args, config, importMap })
}

const Layout = ({ children }: { children: ReactNode }) => (
  <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
)

export default Layout

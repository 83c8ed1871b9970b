import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { postgresAdapter } from '@payloadcms/db-postgres'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig } from 'payload'
import type { Config } from 'payload'
import sharp from 'sharp'

import { keepingAccounts } from './src/access/accountSessions'
import { AdoptionReports } from './src/collections/AdoptionReports'
import { Agencies } from './src/collections/Agencies'
import { Attachments } from './src/collections/Attachments'
import { AuditEntries } from './src/collections/AuditEntries'
import { Broadcasts } from './src/collections/Broadcasts'
import { Campaigns } from './src/collections/Campaigns'
import { CaseAppeals } from './src/collections/CaseAppeals'
import { CaseDecisions } from './src/collections/CaseDecisions'
import { CaseFiles } from './src/collections/CaseFiles'
import { CaseMarks } from './src/collections/CaseMarks'
import { CaseReferrals } from './src/collections/CaseReferrals'
import { Certificates } from './src/collections/Certificates'
import { ChangeRequests } from './src/collections/ChangeRequests'
import { Inspections } from './src/collections/Inspections'
import { RegisterReturns } from './src/collections/RegisterReturns'
import { ServiceRecords } from './src/collections/ServiceRecords'
import { ClauseMappings } from './src/collections/ClauseMappings'
import { CommentContacts } from './src/collections/CommentContacts'
import { Comments } from './src/collections/Comments'
import { Commitments } from './src/collections/Commitments'
import { Consultations } from './src/collections/Consultations'
import { Counties } from './src/collections/Counties'
import { CreditImports } from './src/collections/CreditImports'
import { CreditGrades } from './src/collections/CreditGrades'
import { CreditRecords } from './src/collections/CreditRecords'
import { DefenceRules } from './src/collections/DefenceRules'
import { Delegations } from './src/collections/Delegations'
import { EventGuestLists } from './src/collections/EventGuestLists'
import { EventFiles } from './src/collections/EventFiles'
import { EventRegistrations } from './src/collections/EventRegistrations'
import { Events } from './src/collections/Events'
import { GoldenCases } from './src/collections/GoldenCases'
import { HolidayCalendars } from './src/collections/HolidayCalendars'
import { ImportBatches } from './src/collections/ImportBatches'
import { InspectionDraws } from './src/collections/InspectionDraws'
import { LiveCases } from './src/collections/LiveCases'
import { LiveOperators } from './src/collections/LiveOperators'
import { LiveReports } from './src/collections/LiveReports'
import { LiveRooms } from './src/collections/LiveRooms'
import { LiveSanctions } from './src/collections/LiveSanctions'
import { Mailboxes } from './src/collections/Mailboxes'
import { MailMessages } from './src/collections/MailMessages'
import { OpinionRequests } from './src/collections/OpinionRequests'
import { Outbox } from './src/collections/Outbox'
import { Points } from './src/collections/Points'
import { Policies } from './src/collections/Policies'
import { PolicyCodes } from './src/collections/PolicyCodes'
import { PolicyRevisions } from './src/collections/PolicyRevisions'
import { PrivacyRequests } from './src/collections/PrivacyRequests'
import { QualityLooks } from './src/collections/QualityLooks'
import { ReasonTemplates } from './src/collections/ReasonTemplates'
import { Recordings } from './src/collections/Recordings'
import { Patrols } from './src/collections/Patrols'
import { PlatformImports } from './src/collections/PlatformImports'
import { RegisterImports } from './src/collections/RegisterImports'
import { RegistryFiles } from './src/collections/RegistryFiles'
import { Runs } from './src/collections/Runs'
import { SLUGS } from './src/collections/slugs'
import { Speakers } from './src/collections/Speakers'
import { SourceFiles } from './src/collections/SourceFiles'
import { TalentApplications } from './src/collections/TalentApplications'
import { TalentObjections } from './src/collections/TalentObjections'
import { TalentProgrammes } from './src/collections/TalentProgrammes'
import { TalentScores } from './src/collections/TalentScores'
import { TextRules } from './src/collections/TextRules'
import { Streamers } from './src/collections/Streamers'
import { Users } from './src/collections/Users'
import { VenueRooms } from './src/collections/VenueRooms'
import { Venues } from './src/collections/Venues'
import { plainViews } from './src/collections/plainViews'
import { nobody } from './src/access/accessTo'
import { closeBuiltIns } from './src/access/closeBuiltIns'
import { databaseUrl, payloadSecret, siteUrl } from './src/environment'
import { endpoints } from './src/endpoints'
import { explainLocked } from './src/errors/explainLocked'
import { hideUnseen } from './src/errors/hideUnseen'
import { translateDataError } from './src/errors/translateDataError'
import { translateRefusal } from './src/errors/translateRefusal'
import { Settings } from './src/globals/Settings'
import { labelOf, RESOURCES } from './src/i18n'
import { mailFrom, mailTransport } from './src/mail/transport'
import { registerCollection } from './src/registers/registerCollection'
import { REGISTERS } from './src/registers/registry'
import { assertWorkflows } from './src/workflow/assertWorkflows'

const root = path.dirname(fileURLToPath(import.meta.url))

assertWorkflows()

/** What the application is made of; tests add a collection of their own. */
export const deskConfig: Config = {
  admin: {
    user: SLUGS.users,
    avatar: 'default',
    importMap: { baseDir: root, importMapFile: path.resolve(root, 'src/app/(payload)/admin/importMap.js') },
    meta: {
      titleSuffix: ` · ${labelOf('admin:product').zh}`,
      description: labelOf('admin:product').zh,
      defaultOGImageType: 'off',
    },
    dateFormat: 'yyyy-MM-dd HH:mm',
    components: {
      actions: ['/src/components/LanguageSwitch#LanguageSwitch'],
      beforeLogin: ['/src/components/LanguageSwitch#LanguageSwitch'],
      beforeNavLinks: [
        '/src/components/KeptMenu#KeptMenu',
        '/src/components/WorkNavLink#WorkNavLink',
        '/src/components/entry/EntryNavLink#EntryNavLink',
        '/src/components/events/calendar/CalendarNavLink#CalendarNavLink',
        '/src/components/events/indicators/IndicatorsNavLink#IndicatorsNavLink',
        '/src/components/livestream/ModerationNavLink#ModerationNavLink',
        '/src/components/livestream/patrol/PatrolNavLink#PatrolNavLink',
        '/src/components/livestream/quality/QualityNavLink#QualityNavLink',
      ],
      graphics: { Logo: '/src/components/Logo#Logo', Icon: '/src/components/Logo#Icon' },
      views: {
        dashboard: { Component: '/src/components/MyWork#MyWork' },
        pointsDesk: {
          Component: '/src/components/PointsDesk#PointsDesk',
          path: '/points-desk/:consultation',
        },
        enterComment: {
          Component: '/src/components/entry/EnterComment#EnterComment',
          path: '/enter-comment',
        },
        moderationQueue: {
          Component: '/src/components/livestream/ModerationQueue#ModerationQueue',
          path: '/moderation',
          exact: true,
        },
        moderationReview: {
          Component: '/src/components/livestream/ModerationReview#ModerationReview',
          path: '/moderation/:id',
        },
        patrol: {
          Component: '/src/components/livestream/patrol/PatrolDesk#PatrolDesk',
          path: '/patrol',
          exact: true,
        },
        patrolOne: {
          Component: '/src/components/livestream/patrol/PatrolDesk#PatrolOne',
          path: '/patrol/:id',
        },
        patrolRoom: {
          Component: '/src/components/livestream/patrol/PatrolRoom#PatrolRoom',
          path: '/patrol-room/:id',
        },
        qualityDesk: {
          Component: '/src/components/livestream/quality/QualityDesk#QualityDesk',
          path: '/quality',
          exact: true,
        },
        qualityLook: {
          Component: '/src/components/livestream/quality/QualityLook#QualityLook',
          path: '/quality/:id',
        },
        enterApplication: {
          Component: '/src/components/registers/counter/EnterApplication#EnterApplication',
          path: '/enter-application/:register',
        },
        checkIn: {
          Component: '/src/components/events/checkIn/CheckIn#CheckIn',
          path: '/check-in/:event',
        },
        eventCalendar: {
          Component: '/src/components/events/calendar/EventCalendar#EventCalendar',
          path: '/event-calendar',
        },
        eventIndicators: {
          Component: '/src/components/events/indicators/EventIndicators#EventIndicators',
          path: '/event-indicators',
        },
      },
    },
  },
  collections: plainViews([
    Policies,
    PolicyRevisions,
    Consultations,
    Comments,
    Points,
    Campaigns,
    MailMessages,
    ImportBatches,
    ReasonTemplates,
    ClauseMappings,
    PrivacyRequests,
    AdoptionReports,
    Certificates,
    CommentContacts,
    Attachments,
    SourceFiles,
    AuditEntries,
    Outbox,
    ...REGISTERS.map(registerCollection),
    ChangeRequests,
    Inspections,
    RegisterReturns,
    ServiceRecords,
    RegisterImports,
    RegistryFiles,
    TalentProgrammes,
    TalentApplications,
    TalentScores,
    TalentObjections,
    CreditRecords,
    Commitments,
    CreditGrades,
    InspectionDraws,
    Events,
    EventRegistrations,
    Venues,
    VenueRooms,
    Speakers,
    EventFiles,
    EventGuestLists,
    CreditImports,
    LiveOperators,
    LiveRooms,
    Streamers,
    Broadcasts,
    LiveReports,
    LiveCases,
    CaseDecisions,
    CaseAppeals,
    CaseReferrals,
    LiveSanctions,
    QualityLooks,
    GoldenCases,
    CaseMarks,
    Recordings,
    CaseFiles,
    PolicyCodes,
    Runs,
    Users,
    Agencies,
    Counties,
    Mailboxes,
    DefenceRules,
    Delegations,
    OpinionRequests,
    HolidayCalendars,
    TextRules,
    PlatformImports,
    Patrols,
  ]),
  globals: plainViews([Settings]),
  db: keepingAccounts(
    postgresAdapter({
      idType: 'uuidv7',
      push: false,
      migrationDir: path.resolve(root, 'src/migrations'),
      pool: {
        connectionString: databaseUrl(),
        max: 16,
        // A request that gets no connection in time fails, and says so; it does not wait for ever.
        connectionTimeoutMillis: 15_000,
        // A new connection knows neither tables nor pages: a site keeps its own over a clerk's minutes of reading. Each file of
        // tests has a pool of its own, which nothing in Payload ever closes.
        idleTimeoutMillis: process.env.NODE_ENV === 'production' ? 600_000 : 10_000,
      },
    }),
  ),
  email: nodemailerAdapter({
    defaultFromAddress: mailFrom().address,
    defaultFromName: mailFrom().name,
    transport: mailTransport(),
    skipVerify: true,
  }),
  endpoints,
  hooks: { afterError: [translateRefusal, explainLocked, hideUnseen, translateDataError] },
  i18n: {
    supportedLanguages: { zh, en },
    fallbackLanguage: 'zh',
    translations: RESOURCES,
  },
  jobs: { access: { run: nobody, queue: nobody, cancel: nobody } },
  graphQL: { disable: true },
  telemetry: false,
  secret: payloadSecret(),
  serverURL: siteUrl(),
  cors: [siteUrl()],
  csrf: [siteUrl()],
  sharp,
  upload: { limits: { fileSize: 20 * 1024 * 1024 }, abortOnLimit: true },
  // `npm run generate` writes them. By itself Payload would start a process for it wherever it is loaded outside
  // production: beside every test file.
  typescript: { outputFile: path.resolve(root, 'src/payload-types.ts'), autoGenerate: false },
}

export default buildConfig(deskConfig).then(closeBuiltIns)

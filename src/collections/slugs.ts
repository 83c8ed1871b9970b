/** Every collection's slug, so that no other file spells one. */
export const SLUGS = {
  agencies: 'agencies',
  counties: 'counties',
  users: 'users',
  sourceFiles: 'source-files',
  policies: 'policies',
  policyRevisions: 'policy-revisions',
  consultations: 'consultations',
  comments: 'comments',
  commentContacts: 'comment-contacts',
  attachments: 'attachments',
  auditEntries: 'audit-entries',
  outbox: 'outbox',
  points: 'points',
  reasonTemplates: 'reason-templates',
  campaigns: 'campaigns',
  mailboxes: 'mailboxes',
  mailMessages: 'mail-messages',
  importBatches: 'import-batches',
  privacyRequests: 'privacy-requests',
  defenceRules: 'defence-rules',
  adoptionReports: 'adoption-reports',
  clauseMappings: 'clause-mappings',
  runs: 'runs',
  holidayCalendars: 'holiday-calendars',
  delegations: 'delegations',
  opinionRequests: 'opinion-requests',
  certificates: 'certificates',
  registryFiles: 'registry-files',
  changeRequests: 'change-requests',
  registerImports: 'register-imports',
  inspections: 'inspections',
  registerReturns: 'register-returns',
  serviceRecords: 'service-records',
  enterprises: 'enterprises',
  serviceProviders: 'service-providers',
  trademarkStations: 'trademark-stations',
  parks: 'parks',
  livestreamBases: 'livestream-bases',
  selectionCentres: 'selection-centres',
  talentProgrammes: 'talent-programmes',
  talentApplications: 'talent-applications',
  talentScores: 'talent-scores',
  talentObjections: 'talent-objections',
} as const

export type Slug = (typeof SLUGS)[keyof typeof SLUGS]

/** Collections that are registers 名录. */
export const REGISTER_SLUGS = [
  SLUGS.enterprises,
  SLUGS.serviceProviders,
  SLUGS.trademarkStations,
  SLUGS.parks,
  SLUGS.livestreamBases,
  SLUGS.selectionCentres,
] as const satisfies readonly Slug[]

/** Collections of talent programmes 人才项目; their words stand beside the registers'. */
export const TALENT_SLUGS = [
  SLUGS.talentProgrammes,
  SLUGS.talentApplications,
  SLUGS.talentScores,
  SLUGS.talentObjections,
] as const satisfies readonly Slug[]

import enCommon from './en/registers/common.json'
import enCommonHelp from './en/registers/commonHelp.json'
import enDesk from './en/registers/desk.json'
import enEnterprises from './en/registers/enterprises.json'
import enErrors from './en/registers/errors.json'
import enImports from './en/registers/imports.json'
import enInspections from './en/registers/inspections.json'
import enRegisterReturns from './en/registers/register-returns.json'
import enServiceRecords from './en/registers/service-records.json'
import enHolder from './en/registers/holder.json'
import enMails from './en/registers/mails.json'
import enQueues from './en/registers/queues.json'
import enParks from './en/registers/parks.json'
import enLivestreamBases from './en/registers/livestream-bases.json'
import enSelectionCentres from './en/registers/selection-centres.json'
import enTrademarkStations from './en/registers/trademark-stations.json'
import enServiceProviders from './en/registers/service-providers.json'
import zhCommon from './zh/registers/common.json'
import zhCommonHelp from './zh/registers/commonHelp.json'
import zhDesk from './zh/registers/desk.json'
import zhEnterprises from './zh/registers/enterprises.json'
import zhErrors from './zh/registers/errors.json'
import zhImports from './zh/registers/imports.json'
import zhInspections from './zh/registers/inspections.json'
import zhRegisterReturns from './zh/registers/register-returns.json'
import zhServiceRecords from './zh/registers/service-records.json'
import zhHolder from './zh/registers/holder.json'
import zhMails from './zh/registers/mails.json'
import zhQueues from './zh/registers/queues.json'
import zhParks from './zh/registers/parks.json'
import zhLivestreamBases from './zh/registers/livestream-bases.json'
import zhSelectionCentres from './zh/registers/selection-centres.json'
import zhTrademarkStations from './zh/registers/trademark-stations.json'
import zhServiceProviders from './zh/registers/service-providers.json'
import { TALENT_TEXTS } from './talent'

/** The texts of every register, by its slug, and what they share. */
export const REGISTER_TEXTS = {
  zh: {
    common: zhCommon,
    commonHelp: zhCommonHelp,
    desk: zhDesk,
    errors: zhErrors,
    imports: zhImports,
    mails: zhMails,
    holder: zhHolder,
    inspections: zhInspections,
    'register-returns': zhRegisterReturns,
    'service-records': zhServiceRecords,
    queues: zhQueues,
    enterprises: zhEnterprises,
    'service-providers': zhServiceProviders,
    'trademark-stations': zhTrademarkStations,
    'selection-centres': zhSelectionCentres,
    'livestream-bases': zhLivestreamBases,
    parks: zhParks,
    ...TALENT_TEXTS.zh,
  },
  en: {
    common: enCommon,
    commonHelp: enCommonHelp,
    desk: enDesk,
    errors: enErrors,
    imports: enImports,
    mails: enMails,
    holder: enHolder,
    inspections: enInspections,
    'register-returns': enRegisterReturns,
    'service-records': enServiceRecords,
    queues: enQueues,
    enterprises: enEnterprises,
    'service-providers': enServiceProviders,
    'trademark-stations': enTrademarkStations,
    'selection-centres': enSelectionCentres,
    'livestream-bases': enLivestreamBases,
    parks: enParks,
    ...TALENT_TEXTS.en,
  },
}

type Texts = Record<string, unknown>

/** States and actions stand in a register's own file, and are read as those of every other workflow. */
export const workflowTextsOf = (registers: Record<string, Texts>): Texts =>
  Object.fromEntries(
    Object.entries(registers).flatMap(([slug, { workflow }]) => (workflow ? [[slug, workflow]] : [])),
  )

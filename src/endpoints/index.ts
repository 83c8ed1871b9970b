import type { Endpoint } from 'payload'

import { addInspectionPhotos } from './addInspectionPhotos'
import { assignCampaign } from './assignCampaign'
import { downloadRefusals, getBulkOffers, startBulkRun } from './bulk'
import { cancelRun } from './cancelRun'
import { downloadCertificate } from './downloadCertificate'
import { downloadExport } from './downloadExport'
import { compareRevisions } from './compareRevisions'
import { copyEvent } from './copyEvent'
import { correctMapping } from './correctMapping'
import { downloadImportFaults } from './downloadImportFaults'
import { downloadImportTemplate } from './downloadImportTemplate'
import { downloadReport } from './downloadReport'
import { downloadTalentFile } from './downloadTalentFile'
import { enterRegistration } from './enterRegistration'
import { checkInAtDoor, getDoorList } from './eventCheckIn'
import { getEventConflicts } from './eventConflicts'
import { downloadEventIndicators } from './downloadEventIndicators'
import { downloadBadges, downloadEventSummary } from './eventDocuments'
import { downloadNotice } from './downloadNotice'
import { downloadCorrection, downloadReferral } from './downloadReferral'
import { enterApplication } from './enterApplication'
import { enterComment } from './enterComment'
import { enterPatrolReport } from './enterPatrolReport'
import { getCampaignMembers } from './getCampaignMembers'
import { getArchive } from './getArchive'
import { getChangedClauses } from './getChangedClauses'
import { getCommentDetail } from './getCommentDetail'
import { getCommentQueue } from './getCommentQueue'
import { getConsultationOutline } from './getConsultationOutline'
import { getDeskComments } from './getDeskComments'
import { getEvasionHints } from './getEvasionHints'
import { getImportPreview } from './getImportPreview'
import { getPointReasons } from './getPointReasons'
import { getPoints } from './getPoints'
import { getPointsDesk } from './getPointsDesk'
import { getLiveFacts } from './getLiveFacts'
import { getQueueCounts } from './getQueueCounts'
import { getRelationChoices } from './getRelationChoices'
import { getRun } from './getRun'
import { getRecordingVideo } from './getRecordingVideo'
import { getSuggestions } from './getSuggestions'
import { getTimeline } from './getTimeline'
import { getTransitions } from './getTransitions'
import { keepScoreSheet } from './keepScoreSheet'
import { keepCase } from './keepCase'
import { liftCap } from './liftCap'
import { keepPatrol, keepRoomPatrol } from './keepPatrol'
import { startRoomPatrol } from './startRoomPatrol'
import { getLookFile } from './lookFile'
import { listColleagues } from './listColleagues'
import { listDelegates } from './listDelegates'
import { listExports } from './listExports'
import { makeArchive } from './makeArchive'
import { nextCase } from './nextCase'
import { performTransition } from './performTransition'
import { performTransitions } from './performTransitions'
import { refuseSuggestion } from './refuseSuggestion'
import { revealContact } from './revealContact'
import { revealMail } from './revealMail'
import { splitPoint } from './splitPoint'
import { exportQuality } from './exportQuality'
import { getLookVideo } from './lookVideo'
import { uploadFrame, uploadLookFrame } from './uploadFrame'
import { getExposure, watched } from './watched'
import { uploadRecording } from './uploadRecording'
import { shareView } from './shareView'
import { startExport } from './startExport'
import { checkByRules, testRule } from './testRule'
import { readRuleWords } from './readRuleWords'
import { getPastScans } from './getPastScans'
import { getBackTests, startBackTestOf } from './backTests'
import { applyRulesNow, listBroadcastTexts, readText, uploadText } from './broadcastTexts'
import { unshareView } from './unshareView'

/** Everything the desk answers beyond Payload's own REST. All of it under /api. */
export const endpoints: Endpoint[] = [
  testRule,
  checkByRules,
  getTransitions,
  performTransition,
  performTransitions,
  getBulkOffers,
  startBulkRun,
  downloadRefusals,
  getTimeline,
  getCommentQueue,
  getQueueCounts,
  getChangedClauses,
  getCommentDetail,
  getConsultationOutline,
  getRelationChoices,
  listColleagues,
  listDelegates,
  revealContact,
  revealMail,
  enterApplication,
  enterComment,
  addInspectionPhotos,
  getImportPreview,
  downloadImportFaults,
  downloadImportTemplate,
  getRun,
  cancelRun,
  getPointsDesk,
  getDeskComments,
  getPoints,
  getPointReasons,
  splitPoint,
  assignCampaign,
  getCampaignMembers,
  getSuggestions,
  refuseSuggestion,
  getLiveFacts,
  startExport,
  listExports,
  shareView,
  unshareView,
  downloadExport,
  makeArchive,
  getArchive,
  downloadReport,
  downloadCertificate,
  compareRevisions,
  correctMapping,
  keepScoreSheet,
  downloadTalentFile,
  getDoorList,
  checkInAtDoor,
  getEventConflicts,
  downloadBadges,
  downloadEventSummary,
  downloadEventIndicators,
  copyEvent,
  enterRegistration,
  nextCase,
  keepCase,
  liftCap,
  getLookFile,
  enterPatrolReport,
  keepPatrol,
  keepRoomPatrol,
  startRoomPatrol,
  downloadNotice,
  downloadCorrection,
  downloadReferral,
  getEvasionHints,
  uploadRecording,
  getRecordingVideo,
  uploadText,
  listBroadcastTexts,
  readText,
  applyRulesNow,
  startBackTestOf,
  getBackTests,
  getPastScans,
  readRuleWords,
  getLookVideo,
  getExposure,
  watched,
  uploadFrame,
  uploadLookFrame,
  exportQuality,
]

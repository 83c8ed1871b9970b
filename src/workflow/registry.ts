import { commitmentWorkflow } from '../credit/commitments/workflow'
import { creditGradeWorkflow } from '../credit/grades/workflow'
import { creditRecordWorkflow } from '../credit/records/workflow'
import { drawWorkflow } from '../draws/workflow'
import { registrationWorkflow } from '../events/registrations/workflow'
import { eventWorkflow } from '../events/workflow'
import { changeRequestWorkflow } from '../registers/change/changeRequests'
import { broadcastWorkflow } from '../livestream/broadcasts/workflow'
import { caseAppealWorkflow } from '../livestream/appeals/workflow'
import { liveCaseWorkflow } from '../livestream/cases/workflow'
import { caseDecisionWorkflow } from '../livestream/decisions/workflow'
import { caseReferralWorkflow } from '../livestream/referrals/workflow'
import { liveReportWorkflow } from '../livestream/reports/workflow'
import { goldenCaseWorkflow } from '../livestream/quality/golden/workflow'
import { qualityLookWorkflow } from '../livestream/quality/looks/workflow'
import { liveSanctionWorkflow } from '../livestream/sanctions/workflow'
import { liveOperatorWorkflow } from '../livestream/operators/workflow'
import { streamerWorkflow } from '../livestream/streamers/workflow'
import { inspectionWorkflow } from '../registers/inspections/workflow'
import { serviceRecordWorkflow } from '../registers/ledger/workflow'
import { REGISTERS } from '../registers/registry'
import { returnWorkflow } from '../registers/returns/workflow'
import { textRuleWorkflow } from '../moderation/rules/workflow'
import type { Slug } from '../collections/slugs'
import { TALENT_WORKFLOWS } from '../talent/workflows'
import { certificateWorkflow } from './certificates'
import { commentWorkflow } from './comments'
import { consultationWorkflow } from './consultations'
import type { WorkflowDefinition } from './definition'
import { delegationWorkflow } from './delegations'
import {
  creditImportWorkflow,
  guestListWorkflow,
  importBatchWorkflow,
  platformImportWorkflow,
  registerImportWorkflow,
} from './importBatches'
import { mailMessageWorkflow } from './mailMessages'
import { opinionRequestWorkflow } from './opinionRequests'
import { pointWorkflow } from './points'
import { policyWorkflow } from './policies'
import { policyRevisionWorkflow } from './policyRevisions'
import { privacyRequestWorkflow } from './privacyRequests'

/** Every reviewed collection. */
export const WORKFLOWS: readonly WorkflowDefinition[] = [
  policyWorkflow,
  policyRevisionWorkflow,
  consultationWorkflow,
  commentWorkflow,
  pointWorkflow,
  mailMessageWorkflow,
  importBatchWorkflow,
  registerImportWorkflow,
  guestListWorkflow,
  creditImportWorkflow,
  privacyRequestWorkflow,
  delegationWorkflow,
  opinionRequestWorkflow,
  certificateWorkflow,
  changeRequestWorkflow,
  inspectionWorkflow,
  returnWorkflow,
  serviceRecordWorkflow,
  textRuleWorkflow,
  liveOperatorWorkflow,
  streamerWorkflow,
  broadcastWorkflow,
  liveReportWorkflow,
  liveCaseWorkflow,
  caseDecisionWorkflow,
  caseAppealWorkflow,
  caseReferralWorkflow,
  liveSanctionWorkflow,
  qualityLookWorkflow,
  goldenCaseWorkflow,
  ...REGISTERS.map(({ workflow }) => workflow),
  ...TALENT_WORKFLOWS,
  creditRecordWorkflow,
  commitmentWorkflow,
  creditGradeWorkflow,
  drawWorkflow,
  eventWorkflow,
  registrationWorkflow,
  platformImportWorkflow,
]

export const findWorkflow = (slug: string): WorkflowDefinition | undefined =>
  WORKFLOWS.find(({ collection }) => collection === slug)

/** @throws TypeError for a collection that is not reviewed. */
export const getWorkflow = (slug: Slug): WorkflowDefinition => {
  const workflow = findWorkflow(slug)
  if (!workflow) throw new TypeError(`No workflow is defined for ${slug}`)
  return workflow
}

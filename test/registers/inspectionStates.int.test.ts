import { beijingDay, addDays } from '../../src/legal/beijing'
import { inspectionWorkflow } from '../../src/registers/inspections/workflow'
import { walkDiagram } from './diagram'
import type { Step } from './diagram'
import { checkedStation, fillIn, planVisit } from './oversight'

const tomorrow = addDays(beijingDay(new Date()), 1)

const VISITED: Step[] = [['report-visit', 'second']]
const RECTIFYING: Step[] = [...VISITED, ['ask-rectification', 'officer']]
const RECTIFIED: Step[] = [...RECTIFYING, ['report-rectified', 'applicant']]

walkDiagram({
  workflow: inspectionWorkflow,
  make: async (payload, registry) => {
    const id = await planVisit(payload, registry, await checkedStation(payload, registry))
    await fillIn(payload, id)
    return id
  },
  inputs: {
    'report-visit': { conclusion: 'meets' },
    reschedule: { plannedOn: tomorrow },
    'send-another': { inspectors: '符小妹、王小明' },
    'visit-again': { plannedOn: tomorrow },
    'ask-rectification': { rectifyBy: tomorrow },
  },
  ways: {
    planned: [],
    visited: VISITED,
    rectifying: RECTIFYING,
    overdue: [...RECTIFYING, ['run-over', 'system']],
    rectified: RECTIFIED,
    passed: [...VISITED, ['confirm-pass', 'officer']],
    failed: [...VISITED, ['confirm-fail', 'registrar']],
    cancelled: [['cancel', 'officer']],
  },
  acts: {
    'report-visit': {
      by: ['officer', 'registrar'],
      from: { planned: 'visited' },
      tells: { staff: ['officer', 'registrar'] },
    },
    reschedule: {
      by: ['officer', 'registrar'],
      from: { planned: 'planned' },
      tells: { holder: ['inspection-moved'] },
    },
    'send-another': { by: ['system'], from: { planned: 'planned' }, tells: {} },
    cancel: {
      by: ['officer', 'registrar'],
      from: { planned: 'cancelled' },
      tells: { holder: ['inspection-cancelled'] },
    },
    'send-back': {
      by: ['officer', 'registrar'],
      from: { visited: 'planned' },
      tells: { staff: ['officer', 'registrar'] },
    },
    'confirm-pass': {
      by: ['officer', 'registrar'],
      from: { visited: 'passed' },
      tells: { holder: ['inspection-passed'] },
    },
    'ask-rectification': {
      by: ['officer', 'registrar'],
      from: { visited: 'rectifying' },
      tells: { holder: ['rectification'] },
    },
    'report-rectified': {
      by: ['applicant'],
      from: { rectifying: 'rectified', overdue: 'rectified' },
      tells: { staff: ['officer', 'registrar'] },
    },
    'run-over': {
      by: ['system'],
      from: { rectifying: 'overdue' },
      tells: { holder: ['rectification-overdue'], staff: ['registrar'] },
    },
    'visit-again': {
      by: ['officer', 'registrar'],
      from: { rectified: 'planned' },
      tells: { holder: ['inspection-planned'] },
    },
    'accept-rectification': {
      by: ['officer', 'registrar'],
      from: { rectified: 'passed' },
      tells: { holder: ['inspection-passed'] },
    },
    'confirm-fail': {
      by: ['registrar'],
      from: { visited: 'failed', overdue: 'failed', rectified: 'failed' },
      tells: { holder: ['inspection-failed'] },
    },
  },
  beside: ['remark'],
})

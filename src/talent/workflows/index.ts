import type { WorkflowDefinition } from '../../workflow/definition'
import { talentApplicationWorkflow } from './applications'
import { talentObjectionWorkflow } from './objections'
import { talentProgrammeWorkflow } from './programmes'
import { talentScoreWorkflow } from './scores'

/** The tables of talent programmes. */
export const TALENT_WORKFLOWS: readonly WorkflowDefinition[] = [
  talentProgrammeWorkflow,
  talentApplicationWorkflow,
  talentScoreWorkflow,
  talentObjectionWorkflow,
]

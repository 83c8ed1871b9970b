import enApplications from './en/registers/talent-applications.json'
import enObjections from './en/registers/talent-objections.json'
import enProgrammes from './en/registers/talent-programmes.json'
import enScores from './en/registers/talent-scores.json'
import zhApplications from './zh/registers/talent-applications.json'
import zhObjections from './zh/registers/talent-objections.json'
import zhProgrammes from './zh/registers/talent-programmes.json'
import zhScores from './zh/registers/talent-scores.json'

/** Words of the collections of talent programmes, kept as a register's. */
export const TALENT_TEXTS = {
  zh: {
    'talent-programmes': zhProgrammes,
    'talent-applications': zhApplications,
    'talent-scores': zhScores,
    'talent-objections': zhObjections,
  },
  en: {
    'talent-programmes': enProgrammes,
    'talent-applications': enApplications,
    'talent-scores': enScores,
    'talent-objections': enObjections,
  },
}

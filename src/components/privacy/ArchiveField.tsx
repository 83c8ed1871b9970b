import { existsSync } from 'node:fs'

import type { UIFieldServerComponent } from 'payload'

import { actorOf } from '../../access/actor'
import { archiveFileOf } from '../../archive/archiveFile'
import { mayArchive } from '../../archive/requestArchive'
import { ArchiveMaker } from './ArchiveMaker'

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

/** On a consultation that has run: its archive, for those who may take comments out. */
export const ArchiveField: UIFieldServerComponent = ({ id, data, req }) => {
  const { agency, state } = data as Record<string, unknown>
  if (!id || !mayArchive(actorOf(req), { agency: idOf(agency), state })) return null
  return <ArchiveMaker consultation={String(id)} isMade={existsSync(archiveFileOf(String(id)))} />
}

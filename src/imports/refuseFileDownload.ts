import { reasonOf, Refusal } from '../errors/Refusal'

/** A list holds names and contacts of everybody in it: whoever handed it in has it, and nobody else needs it whole. */
export const refuseFileDownload = (): never => {
  throw new Refusal(403, reasonOf('import-file-closed'))
}

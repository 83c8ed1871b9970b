import { reasonOf, Refusal } from '../errors/Refusal'

/** A message holds personal data: it is handed out by `revealOriginal` alone, which records who asked and what for. */
export const refusePlainDownload = (): never => {
  throw new Refusal(403, reasonOf('purpose-required'))
}

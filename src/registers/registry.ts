import type { RegisterDefinition } from './definition'
import { enterprises } from './enterprises/definition'
import { livestreamBases } from './livestreamBases/definition'
import { parks } from './parks/definition'
import { selectionCentres } from './selectionCentres/definition'
import { serviceProviders } from './serviceProviders/definition'
import { trademarkStations } from './trademarkStations/definition'

/** Every register 名录. */
export const REGISTERS: readonly RegisterDefinition[] = [
  enterprises,
  serviceProviders,
  trademarkStations,
  parks,
  livestreamBases,
  selectionCentres,
]

/** Those anyone may look into. */
export const PUBLIC_REGISTERS = REGISTERS.filter(({ publicStates }) => publicStates.length > 0)

const bySlug = new Map<string, RegisterDefinition>(REGISTERS.map((register) => [register.slug, register]))

export const findRegister = (slug: string): RegisterDefinition | undefined => bySlug.get(slug)

/** @throws TypeError for a collection that is no register. */
export const getRegister = (slug: string): RegisterDefinition => {
  const register = findRegister(slug)
  if (!register) throw new TypeError(`No register is defined for ${slug}`)
  return register
}

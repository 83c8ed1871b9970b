import type { RegisterDefinition, ReturnDefinition } from '../definition'
import { findRegister } from '../registry'

/** Of what register and of what kind a return is. @throws TypeError for none that is defined */
export const getReturn = (
  slug: unknown,
  kind: unknown,
): { register: RegisterDefinition; definition: ReturnDefinition } => {
  const register = findRegister(String(slug))
  const definition = register?.returns?.find(({ name }) => name === kind)
  if (!register || !definition)
    throw new TypeError(`No return ${String(kind)} is defined for ${String(slug)}`)
  return { register, definition }
}

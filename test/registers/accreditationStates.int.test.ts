import { selectionCentres } from '../../src/registers/selectionCentres/definition'
import { centreForm } from './centreForm'
import { walkRegister } from './diagram'
import { BESIDE, TERM_ACTS, waysOf } from './termDiagram'

walkRegister({
  register: selectionCentres,
  form: centreForm,
  ways: waysOf(
    [['pass-county', 'officer']],
    [
      ['pass-county', 'officer'],
      ['accredit', 'second'],
    ],
  ),
  acts: TERM_ACTS,
  beside: BESIDE,
})

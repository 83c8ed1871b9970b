import * as migration_20261124_031331_schema from './20261124_031331_schema';
import * as migration_20261124_031400_guarantees from './20261124_031400_guarantees';

export const migrations = [
  {
    up: migration_20261124_031331_schema.up,
    down: migration_20261124_031331_schema.down,
    name: '20261124_031331_schema',
  },
  {
    up: migration_20261124_031400_guarantees.up,
    down: migration_20261124_031400_guarantees.down,
    name: '20261124_031400_guarantees',
  },
];

import type { IssuedBy } from '../certificates/issuer'
import type { Slug } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import type { Locale } from '../i18n'
import type { RecordData, WorkflowDefinition } from '../workflow/definition'

type Base = {
  /** Column and form control; labels under `registers:<slug>.fields.<name>`, help under `.help.<name>` where there is one. */
  name: string
  required?: boolean
  /** Asked for where this other field is filled in: a number says little without its day. */
  neededWith?: string
  /** Who fills it in: the applicant on the form (the rule), or only staff, through an act. */
  by?: 'applicant' | 'staff'
  /** Anyone may read it on the public page. */
  public?: boolean
  /** A person's data: only for those who handle the record. */
  personal?: boolean
}

/** One field, from which form, checks, columns, import, export, differences and certificate all follow. */
export type RegisterField =
  /** `max` in code points. */
  | (Base & { kind: 'text' | 'longtext'; max: number })
  /** Labels under `registers:<slug>.options.<name>.<value>`. */
  | (Base & { kind: 'choice' | 'choices'; options: readonly string[] })
  | (Base & { kind: 'number'; min?: number; max?: number; unit?: string })
  /** `yyyy-MM-dd`, a day in Beijing. */
  | (Base & { kind: 'day' })
  | (Base & { kind: 'yes-no' | 'email' | 'phone' | 'url' | 'unified-code' })

export type ApplicationValue = string | number | boolean | readonly string[] | null

export type ApplicationValues = Record<string, ApplicationValue>

/** Rows that must not stand twice: fields that make two records one, and fields that make them suspicious. */
export type DuplicateRule = {
  /** Field of the record; `name` is compared by what distinguishes it, 海口椰风科技有限公司 by 椰风. */
  field: string
  compare: 'exact' | 'digits' | 'text' | 'company-name'
}

/** A list somebody works from, as data: shown as a tab above the register. */
export type RegisterQueue = {
  /** Label under `registers:queues.<name>` or `registers:<slug>.queues.<name>`. */
  name: string
  states: readonly string[]
  only?: 'mine' | 'unassigned' | 'overdue' | 'expiring'
  /** Days of the form that end, the first of which counts as `expiring`; of the entry's own term unless said. */
  endsOn?: readonly string[]
}

/** What an entry reports period after period through its holder's link 定期报送. */
export type ReturnDefinition = {
  /** Titled `registers:<slug>.returns.<name>`. */
  name: string
  every: 'quarter' | 'year'
  /** Days after the end of the period in which it is due; [G] set by the department, not by a law read. */
  within: number
  /** Labelled with the register's own fields. */
  fields: readonly RegisterField[]
  /** The county proposes a grade and the province gives it. */
  graded?: true
}

/** What is looked at on the spot 实地核查; items under `registers:<slug>.inspection.<item>`. */
export type InspectionDefinition = {
  items: readonly string[]
  /** Nothing is entered in the register before an inspection has been passed. */
  beforeEntry?: true
}

/** Words that are data rather than resources: of fields somebody made in the panel. Undefined: the resources' own. */
export type FieldWords = {
  label: (name: string, locale: Locale) => string | undefined
  help: (name: string, locale: Locale) => string | undefined
  option: (name: string, value: string, locale: Locale) => string | undefined
}

export type RegisterDefinition = {
  slug: Slug
  workflow: WorkflowDefinition
  fields: readonly RegisterField[]
  /** Whose name the record carries, when it is not simply the applicant's. */
  application: {
    /** The public may apply; a register without it is filled by staff or by another record. */
    isPublic: boolean
    /** Evidence asked for; labels under `registers:<slug>.files.<name>`. */
    files: readonly { name: string; required: boolean }[]
    /** States in which the applicant may put right what was handed in. */
    correctable: readonly string[]
  }
  /** Kind of number issued, as the settings name its series; none for a register without numbers. */
  series?: string
  duplicates: readonly DuplicateRule[]
  /** Whose certificate a record gets; the province's unless told. */
  issuedBy?: (record: RecordData) => IssuedBy
  /** States whose records anyone may look up. */
  publicStates: readonly string[]
  queues: readonly RegisterQueue[]
  /** Days of the form on which a permit of the holder ends, who is reminded of it; its acts are `permitActs`. */
  permits?: readonly string[]
  /** Columns its acts write beside those every register has; labels under `registers:common.<name>`. */
  columns?: { dates?: readonly string[]; texts?: readonly string[] }
  /** Fields beside the name that a search looks into. */
  searched?: readonly string[]
  inspection?: InspectionDefinition
  returns?: readonly ReturnDefinition[]
  /** Whom it has helped with what 服务台账; topics under `registers:<slug>.options.topic.<topic>`. */
  ledger?: { topics: readonly string[] }
  /** What every application says of itself; `COMMON_FIELDS` when left out. */
  common?: readonly RegisterField[]
  /** False: nobody is asked for a county. */
  asksCounty?: boolean
  words?: FieldWords
  /** How values are kept where not each has a column of its own. */
  kept?: {
    columnsOf: (values: ApplicationValues) => Record<string, unknown>
    valuesOf: (record: Record<string, unknown>) => ApplicationValues
  }
  /** Takes a person's data out of a record, where it stands elsewhere than in columns of personal fields. */
  forget?: (tx: Transaction, record: string) => Promise<void>
  /** What else follows in the transaction that takes one in. */
  received?: (tx: Transaction, values: ApplicationValues, now: Date) => Promise<void>
}

export const defineRegister = (definition: RegisterDefinition): RegisterDefinition => definition

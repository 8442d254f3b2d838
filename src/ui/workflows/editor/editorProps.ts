import type { WorkflowDefinition } from '../../../workflows/definition.ts'
import type { Finding } from '../../../workflows/finding.ts'
import type { PersonFacts } from '../../../workflows/snapshot.ts'
import type { Locale, Text } from '../../../shared/text.ts'

/** Something of the office that a definition may name: by number, or by key. */
export type NamedId = { id: number; name: Text | string }
export type NamedKey = { key: string; name?: Text | string }

/** What the office has beside people. Whatever is left out can still be typed. */
export type OfficeWords = {
  types?: readonly NamedId[]
  categories?: readonly NamedId[]
  departments?: readonly NamedId[]
  calendars?: readonly NamedKey[]
  webhooks?: readonly NamedKey[]
  /** The other workflows, for follow-ups. */
  workflows?: readonly NamedKey[]
  /** Effects that a consumer of the plugin adds: `acme.stamp`. */
  effects?: readonly NamedKey[]
  /** How much work is in a day, to show minutes as days; 480 when left out. */
  minutesADay?: number
}

export type DefinitionEditorProps = {
  /** The definition; of whatever shape a draft may have: what is no definition is edited as text. */
  value: WorkflowDefinition
  onChange: (next: WorkflowDefinition) => void
  /** What the server found. What a browser can find is found here at once, without being asked. */
  findings?: readonly Finding[]
  /** Everybody there is; left out, nothing is said about whether people exist. */
  people?: readonly PersonFacts[]
  words?: OfficeWords
  locale: Locale
  readOnly?: boolean
}

import type { CustomFieldType } from '../definition.ts'

/** The types of CEL that our values have. `optional` values are absent while nobody filled them in: ask has() first. */
export type CelType = 'int' | 'double' | 'string' | 'bool' | 'list<string>' | 'list<int>' | 'google.protobuf.Timestamp'
export type Declared = { type: CelType; optional?: true }

const time: CelType = 'google.protobuf.Timestamp'

/** What conditions may ask of a transaction. Ids are whole numbers, days are moments at midnight UTC of that day. */
export const transactionVariables: Readonly<Record<string, Declared>> = {
  id: { type: 'int' },
  status: { type: 'string' },
  reference: { type: 'string', optional: true },
  externalReference: { type: 'string', optional: true },
  title: { type: 'string', optional: true },
  description: { type: 'string', optional: true },
  clientName: { type: 'string', optional: true },
  projectId: { type: 'string', optional: true },
  priority: { type: 'string', optional: true },
  type: { type: 'int', optional: true },
  category: { type: 'int', optional: true },
  department: { type: 'int', optional: true },
  tags: { type: 'list<string>' },
  dueDate: { type: time, optional: true },
  createdAt: { type: time, optional: true },
  statusChangedAt: { type: time, optional: true },
  createdBy: { type: 'int', optional: true },
  assignedTo: { type: 'int', optional: true },
  submittedBy: { type: 'int', optional: true },
  client: { type: 'int', optional: true },
  attachmentCount: { type: 'int' },
}

/** Who asks; `role` is "system" and `id` 0 where a clock or a machine does. */
export const actorVariables: Readonly<Record<string, Declared>> = {
  id: { type: 'int' },
  role: { type: 'string' },
  departments: { type: 'list<int>' },
}

/** For business rules: what happened. `from`, `to` and `transition` are there for status changes. */
export const eventVariables: Readonly<Record<string, Declared>> = {
  type: { type: 'string' },
  from: { type: 'string', optional: true },
  to: { type: 'string', optional: true },
  transition: { type: 'string', optional: true },
  comment: { type: 'string', optional: true },
  decision: { type: 'string', optional: true },
}

/** For assignments: the person looked at. `load` = open transactions assigned to them. */
export const candidateVariables: Readonly<Record<string, Declared>> = {
  id: { type: 'int' },
  role: { type: 'string' },
  departments: { type: 'list<int>' },
  load: { type: 'int' },
}

export const customFieldCelTypes: Record<CustomFieldType, CelType> = {
  text: 'string',
  number: 'double',
  date: time,
  boolean: 'bool',
  select: 'string',
}

/** A stored value as CEL wants it; nothing for what is empty or of another type, as if it had not been filled in. */
export function celValue(value: unknown, type: CelType): unknown {
  switch (type) {
    case 'int':
      return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : undefined
    case 'double':
      return typeof value === 'number' ? value : undefined
    case 'string':
      return typeof value === 'string' ? value : undefined
    case 'bool':
      return typeof value === 'boolean' ? value : undefined
    case 'list<string>':
      return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
    case 'list<int>':
      return Array.isArray(value) ? value.filter(Number.isSafeInteger).map((each) => BigInt(Number(each))) : []
    case 'google.protobuf.Timestamp': {
      const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN
      return Number.isNaN(moment) ? undefined : new Date(moment)
    }
    default:
      return type satisfies never
  }
}

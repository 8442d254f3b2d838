import type { WorkflowDefinition } from '../../../workflows/definition.ts'
import type { PersonFacts, Snapshot } from '../../../workflows/snapshot.ts'

/** A transaction nobody has: in the first state, made by an editor, with what most transactions have. */
export function sampleFor(definition: WorkflowDefinition, people: readonly PersonFacts[], at: string): Snapshot {
  const state = definition.states.find(({ kind }) => kind === 'initial') ?? definition.states[0]
  const active = people.filter((person) => person.active)
  const creator = active.find(({ role }) => role === 'editor') ?? active.find(({ role }) => role === 'admin')
  const client = active.find(({ role }) => role === 'client')
  return {
    id: 0, rev: 1, status: state?.key ?? '', createdBy: creator?.id ?? null, assignedTo: creator?.id ?? null, submittedBy: null,
    client: client?.id ?? null, attachmentCount: 1, attachments: [], approvals: [], office: { people: [...people] },
    fields: {
      reference: 'TRX-0000-00000', externalReference: 'SAMPLE', title: 'Sample', description: '', clientName: client?.name ?? 'Sample',
      priority: 'normal', tags: [], createdAt: at, statusChangedAt: at,
    },
  }
}

/** As GET /transactions answers it, as far as a trial asks. */
export type RealTransaction = Record<string, unknown> & {
  id: number
  reference: string
  status: string
  rev: number
  createdBy: number | null
  assignedTo: number | null
  submittedBy: number | null
  client: number | null
  attachmentCount: number | null
  customFields: Record<string, unknown> | null
}

/** A copy of a real transaction as it is now. Decisions of an approval under way are not in it. */
export function copyOf(real: RealTransaction, people: readonly PersonFacts[]): Snapshot {
  const { id, rev, status, createdBy, assignedTo, submittedBy, client, attachmentCount, customFields } = real
  return {
    id, rev, status, createdBy, assignedTo, submittedBy, client, attachmentCount: attachmentCount ?? 0, attachments: [], approvals: [],
    office: { people: [...people] }, fields: { ...real, ...customFields },
  }
}

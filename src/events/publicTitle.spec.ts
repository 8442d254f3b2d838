import { describe, expect, it } from 'vitest'
import { publicTitle } from './publicTitle.ts'
import type { TransactionEvent } from './officeEvent.ts'

const head = { at: '2026-11-22T10:00:00.000Z', by: { id: 1, role: 'admin' }, transactionId: 7 } as const
const draft = { en: 'Draft', ar: 'مسودة' }
const submitted = { en: 'Submitted', ar: 'مقدمة' }
const secret = 'Salem Al-Secret'

const told: [TransactionEvent, string][] = [
  [
    { ...head, type: 'statusChanged', transition: 'submit', from: 'draft', to: 'submitted', fromLabel: draft, toLabel: submitted, comment: secret },
    'Status changed from Draft to Submitted',
  ],
  [{ ...head, type: 'completed' }, 'Transaction completed'],
  [{ ...head, type: 'transactionCreated', reference: 'TRX-2026-00007', source: 'import' }, 'Transaction received'],
  [
    { ...head, type: 'transactionDuplicated', reference: 'TRX-2026-00007', originalId: 3, originalReference: 'TRX-2026-00003' },
    'Transaction received',
  ],
  [{ ...head, type: 'documentSubmitted', attachmentId: 1, fileName: `${secret}.pdf`, clientVisible: true }, 'Document submitted'],
  [{ ...head, type: 'commentAdded', commentId: 1, internal: false }, 'Comment added'],
]

const kept: TransactionEvent[] = [
  { ...head, type: 'transactionUpdated', changes: [{ field: 'clientName', from: null, to: secret }] },
  { ...head, type: 'assignmentChanged', from: null, to: { id: 2, name: secret } },
  { ...head, type: 'clientChanged', from: null, to: { id: 2, name: secret } },
  { ...head, type: 'transactionDeleted', reference: 'TRX-2026-00007', reason: secret },
  { ...head, type: 'approvalRequested', approval: 'board', label: { en: secret, ar: secret }, users: [1] },
  { ...head, type: 'slaEscalated', sla: 'answer', label: { en: secret, ar: secret }, escalation: 'late' },
  {
    ...head, type: 'workflowMigrated', workflow: secret, fromVersion: 1, toVersion: 2, from: 'draft', to: 'draft',
    fromLabel: draft, toLabel: draft, lostFields: {},
  },
  { ...head, type: 'qrReissued' },
  { ...head, type: 'commentAdded', commentId: 1, internal: true },
  { ...head, type: 'documentSubmitted', attachmentId: 1, fileName: secret, clientVisible: false },
]

describe('publicTitle', () => {
  it.each(told)('tells of %j', (event, title) => {
    expect(publicTitle(event)?.en).toBe(title)
    expect(publicTitle(event)?.ar).not.toContain(secret)
  })

  it.each(kept.map((event) => [event.type, event] as const))('keeps %s to the office', (_type, event) => {
    expect(publicTitle(event)).toBeNull()
  })
})

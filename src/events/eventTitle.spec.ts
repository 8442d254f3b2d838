import { describe, expect, it } from 'vitest'
import { eventTitle } from './eventTitle.ts'
import { eventTypes } from './eventTypes.ts'
import type { OfficeEvent } from './officeEvent.ts'

const at = '2026-11-22T09:00:00.000Z'
const by = { id: 1, role: 'admin' } as const
const head = { at, by, transactionId: 42 }
const sara = { id: 3, name: 'Sara' }
const omar = { id: 4, name: 'Omar' }
const copied = { reference: 'TRX-2026-00043', originalId: 41, originalReference: 'TRX-2026-00042' }
const board = { en: 'The board', ar: 'المجلس' }
const decided = {
  type: 'approvalDecided' as const,
  approval: 'board',
  label: board,
  onBehalfOf: null,
  covers: { rev: 7, attachments: [] },
  given: 1,
  needed: 2,
}
const notified = {
  type: 'peopleNotified' as const, message: { en: 'The plans are due', ar: 'المخططات مستحقة' }, to: ['client' as const], users: [], approvers: [],
}
const migrated = {
  type: 'workflowMigrated' as const, workflow: 'permit', fromVersion: 1, toVersion: 2, from: 'draft', to: 'submitted', lostFields: {},
  fromLabel: { en: 'Draft', ar: 'مسودة' }, toLabel: { en: 'Submitted', ar: 'مقدمة' },
}
const changes = [{ field: 'priority', from: 'low', to: 'high' }, { field: 'plot', from: null, to: 'A-7' }]

const events: [OfficeEvent, string][] = [
  [{ ...head, type: 'transactionCreated', reference: 'TRX-2026-00042', source: 'api' },
    'Transaction TRX-2026-00042 created'],
  [{ ...head, type: 'transactionCreated', reference: 'TRX-2026-00042', source: 'import', importId: 5 },
    'Transaction TRX-2026-00042 imported'],
  [{ ...head, type: 'dueSoon', dueDate: '2026-11-25', workingDaysLeft: 3 }, 'Due in 3 working days'],
  [{ ...head, type: 'dueSoon', dueDate: '2026-11-23', workingDaysLeft: 1 }, 'Due in one working day'],
  [{ ...head, type: 'dueToday', dueDate: '2026-11-22' }, 'Due today'],
  [{ ...head, type: 'overdue', dueDate: '2026-11-21' }, 'Overdue since 2026-11-21'],
  [{ at, by: null, type: 'registrationWaiting', userId: 9, applicant: 'Khalid', applicantEmail: 'khalid@example.com', company: '' },
    'Khalid registered and waits for approval'],
  [{ at, by, type: 'reportReady', reportId: 8, report: { en: 'Overdue work', ar: 'الأعمال المتأخرة' }, users: [3] }, 'Report ready: Overdue work'],
  [{ at, by, type: 'reportFailed', reportId: 8, report: { en: 'Overdue work', ar: 'الأعمال المتأخرة' }, users: [3], problem: 'TOO_LARGE' }, 'Report could not be made: Overdue work'],
  [{ at, by, type: 'messageSent', sendId: 2, subject: { en: 'Closed on Thursday', ar: 'إجازة الخميس' }, message: { en: '', ar: '' } }, 'Closed on Thursday'],
  [{ ...head, type: 'transactionUpdated', changes }, 'Changed: Priority, plot'],
  [{
    ...head,
    type: 'statusChanged',
    transition: 'submit',
    from: 'draft',
    to: 'submitted',
    fromLabel: { en: 'Draft', ar: 'مسودة' },
    toLabel: { en: 'Submitted', ar: 'مقدَّمة' },
  }, 'Status changed from Draft to Submitted'],
  [{ ...head, type: 'completed' }, 'Transaction completed'],
  [{ ...head, type: 'assignmentChanged', from: null, to: sara }, 'Assigned to Sara'],
  [{ ...head, type: 'assignmentChanged', from: sara, to: omar, reason: 'Leave' }, 'Reassigned from Sara to Omar'],
  [{ ...head, type: 'assignmentChanged', from: sara, to: null }, 'Assignment to Sara removed'],
  [{ ...head, type: 'clientChanged', from: sara, to: omar }, 'Client changed from Sara to Omar'],
  [{ ...head, type: 'clientChanged', from: null, to: omar }, 'Client set to Omar'],
  [{ ...head, type: 'clientChanged', from: omar, to: null }, 'Client account removed'],
  [{ ...head, ...copied, type: 'transactionDuplicated' },
    'Created as a copy of TRX-2026-00042'],
  [{ ...head, type: 'transactionRestored', reference: 'TRX-2026-00042' }, 'Transaction TRX-2026-00042 restored'],
  [{ ...head, type: 'transactionDeleted', reference: 'TRX-2026-00042', reason: 'Twice' },
    'Transaction TRX-2026-00042 deleted'],
  [{ ...head, type: 'commentAdded', commentId: 1, internal: true }, 'Internal comment added'],
  [{ ...head, type: 'commentAdded', commentId: 1, internal: false }, 'Comment added'],
  [{ ...head, type: 'documentSubmitted', attachmentId: 1, fileName: 'plan.pdf', clientVisible: true },
    'Document submitted: plan.pdf'],
  [{ ...head, type: 'documentRemoved', attachmentId: 1, fileName: 'plan.pdf', clientVisible: true },
    'Document removed: plan.pdf'],
  [{ ...head, type: 'documentSubmitted', attachmentId: 1, fileName: 'plan.pdf', clientVisible: true, version: 3 }, 'Version 3 submitted: plan.pdf'],
  [{ ...head, type: 'documentRestored', attachmentId: 1, fileName: 'plan.pdf', clientVisible: true }, 'Document restored: plan.pdf'],
  [{ ...head, type: 'documentVisibilityChanged', attachmentId: 1, fileName: 'plan.pdf', clientVisible: true }, 'Shown to the client: plan.pdf'],
  [{ ...head, type: 'documentVisibilityChanged', attachmentId: 1, fileName: 'plan.pdf', clientVisible: false }, 'Hidden from the client: plan.pdf'],
  [{ ...head, type: 'fileQuarantined', attachmentId: 1, fileName: 'plan.pdf', found: 'Eicar', users: [] }, 'Quarantined, Eicar found: plan.pdf'],
  [{ ...head, type: 'fileReleased', attachmentId: 1, fileName: 'plan.pdf', found: 'Eicar', reason: 'False alarm', users: [] }, 'Released from quarantine: plan.pdf'],
  [{ ...head, type: 'commentEdited', commentId: 1, internal: true }, 'Internal comment edited'],
  [{ ...head, type: 'commentEdited', commentId: 1, internal: false }, 'Comment edited'],
  [{ ...head, type: 'commentAdded', commentId: 1, internal: true, mentionsReader: true }, 'You were mentioned in an internal comment'],
  [{ ...head, type: 'commentEdited', commentId: 1, internal: false, mentionsReader: true }, 'You were mentioned in a comment'],
  [{ ...head, type: 'approvalRequested', approval: 'board', label: board, users: [1, 2] }, 'Approval requested: The board'],
  [{ ...head, ...decided, decision: 'approved' }, 'Approved: The board (1 of 2)'],
  [{ ...head, ...decided, decision: 'rejected' }, 'Rejected: The board'],
  [{ ...head, type: 'slaEscalated', sla: 'answer', label: { en: 'Answer', ar: 'الرد' }, escalation: 'late' },
    'Service time escalated: Answer'],
  [{ ...head, type: 'transactionCreated', reference: 'TRX-2026-00043', source: 'followUp', originalId: 42, originalReference: 'TRX-2026-00042' },
    'Transaction TRX-2026-00043 created to follow up TRX-2026-00042'],
  [{ ...head, ...notified, reminder: false }, 'The plans are due'],
  [{ ...head, ...notified, reminder: true }, 'Reminder: The plans are due'],
  [{ at, by, type: 'delegationMade', delegationId: 1, from: sara, to: omar, startsAt: at, endsAt: at, reason: 'Leave' }, 'Omar decides approvals for Sara'],
  [{ at, by, type: 'delegationEnded', delegationId: 1, from: sara, to: omar, endsAt: at }, 'Omar no longer decides approvals for Sara'],
  [{ ...head, type: 'followUpCreated', followUpId: 43, followUpReference: 'TRX-2026-00043', workflow: 'permit' }, 'Follow-up created: TRX-2026-00043'],
  [{ ...head, ...migrated }, 'Moved from version 1 of the workflow to version 2: Draft became Submitted'],
  [{ ...head, ...migrated, to: 'draft' }, 'Moved from version 1 of the workflow to version 2'],
  [{ ...head, type: 'qrReissued' }, 'QR code reissued; the old code no longer works'],
  [{ at, by, type: 'importFinished', importId: 5, outcome: 'completed', imported: 9, skipped: 1, failed: 2 },
    'Import finished: 9 imported, 1 skipped, 2 failed'],
  [{ at, by, type: 'importFinished', importId: 5, outcome: 'failed', imported: 0, skipped: 0, failed: 2 },
    'Import failed; nothing was imported'],
  [{ at, by, type: 'importUndone', importId: 5, removed: 9 }, 'Import undone: 9 transactions removed'],
  [{ at, by, type: 'importFinished', kind: 'history', importId: 5, outcome: 'completed', imported: 9, skipped: 1, failed: 2 },
    'History import finished: 9 events taken over, 1 skipped, 2 refused'],
  [{ at, by, type: 'importFinished', kind: 'history', importId: 5, outcome: 'failed', imported: 0, skipped: 0, failed: 2 },
    'History import failed; no event was taken over'],
  [{ at, by, type: 'importUndone', kind: 'history', importId: 5, removed: 9 }, 'History import undone: 9 transactions are what they were before'],
  [{ ...head, ...migrated, fromWorkflow: 'default', to: 'draft' }, 'Put on the workflow "permit" instead of "default"'],
  [{ at, by, type: 'transactionsExported', format: 'xlsx', count: 9 }, 'Exported 9 transactions (xlsx)'],
  [{ at, by, type: 'signedIn', userId: 1 }, 'Signed in'],
  [{ at, by: null, type: 'signInFailed', email: 'a@example.com', userId: null, reason: 'password' },
    'Sign-in failed for a@example.com'],
  [{ at, by, type: 'signedOut', userId: 1 }, 'Signed out'],
  [{ at, by, type: 'accessDenied', entity: 'transaction', entityId: 42, attempted: 'delete' },
    'Access denied: delete transaction'],
  [{ at, by, type: 'userChanged', userId: 3, changes }, 'User changed: Priority, plot'],
  [{ at, by, type: 'settingsChanged', changes }, 'Settings changed: Priority, plot'],
  [{ at, by, type: 'workflowPublished', workflowId: 1, workflow: 'Permit', version: 2 },
    'Workflow "Permit" published as version 2'],
]

describe('the title of an event', () => {
  it.each(events.map(([event, title]) => ({ type: event.type, event, title })))('$type: $title', ({ event, title }) => {
    expect(eventTitle(event).en).toBe(title)
    expect(eventTitle(event).ar).toMatch(/\p{Script=Arabic}/u)
    expect(JSON.stringify(eventTitle(event))).not.toMatch(/undefined|null|\[object/)
  })

  it('every type of event is above', () => {
    expect(new Set(events.map(([event]) => event.type))).toEqual(new Set(eventTypes))
  })

  it('in Arabic uses the Arabic words of workflow and fields', () => {
    const arabic = events.map(([event]) => eventTitle(event).ar)
    expect(arabic).toContain('تغيرت الحالة من «مسودة» إلى «مقدَّمة»')
    expect(arabic).toContain('تم تعديل: الأولوية، plot')
  })
})

/** Examples of the API document. */
export const transactionExample = {
  id: 42,
  reference: 'TRX-2026-00042',
  externalReference: 'AHJ-7781',
  title: 'Villa 12, structural drawings',
  clientName: 'Al Noor Development',
  client: 7,
  type: 1,
  category: 2,
  department: 2,
  description: 'Second submission after the comments of March.',
  priority: 'high',
  status: 'under_review',
  assignedTo: 3,
  dueDate: '2026-12-15T12:00:00.000Z',
  tags: ['villa'],
  rev: 7,
  createdAt: '2026-11-20T08:12:00.000Z',
  updatedAt: '2026-11-22T09:30:00.000Z',
}

export const pageExample = {
  docs: [transactionExample],
  totalDocs: 1,
  limit: 25,
  page: 1,
  totalPages: 1,
  pagingCounter: 1,
  hasPrevPage: false,
  hasNextPage: false,
  prevPage: null,
  nextPage: null,
}

export const commentExample = {
  id: 5,
  transaction: 42,
  text: 'Please send sheet A-102 again.',
  body: null,
  internal: false,
  author: { id: 3, name: 'Sara Al-Harbi' },
  replyTo: null,
  createdAt: '2026-11-22T09:30:00.000Z',
  editedAt: null,
  files: [],
  editableUntil: '2026-11-22T09:45:00.000Z',
}

export const historyExample = {
  ...pageExample,
  docs: [
    {
      id: 901,
      event: 'statusChanged',
      title: 'Status changed from Submitted to Under review',
      at: '2026-11-22T09:30:00.000Z',
      actor: { id: 3, name: 'Sara Al-Harbi' },
      actorRole: 'editor',
      from: 'submitted',
      to: 'under_review',
      reason: null,
      internal: false,
      imported: null,
      covers: { files: 2, changed: [{ name: 'Sheet A-102.pdf', change: 'replaced' }] },
    },
  ],
}

export const transitionsExample = {
  status: { key: 'under_review', label: 'Under review', colour: 'blue', kind: 'normal', progress: 40 },
  transitions: [
    {
      key: 'approve',
      to: 'approved',
      label: 'Approve',
      toLabel: 'Approved',
      colour: 'green',
      requires: { comment: false, fields: [], attachment: false },
      allowed: false,
      reason: { code: 'TRANSITION_NOT_ALLOWED_FOR_ROLE', message: '“Approve” may be done by: Administrator. Your role is: Editor.' },
    },
  ],
  rev: 7,
}

const digest = 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c'
const [sara, omar] = [{ id: 3, name: 'Sara Al-Harbi' }, { id: 7, name: 'Omar Nasser' }]

export const approvalExample = {
  key: 'board',
  label: 'The board',
  needed: 2,
  given: 1,
  covers: { rev: 7, attachments: [digest] },
  seats: [
    { person: sara, decision: 'approved', by: sara, at: '2026-11-22T09:30:00.000Z', stale: false },
    { person: omar, decision: null, by: null, at: null, stale: false },
  ],
  approve: { allowed: true, comment: false },
  reject: { allowed: true, comment: true },
  onBehalfOf: [{ ...omar, until: '2026-11-30T21:00:00.000Z' }],
}

export const decisionExample = {
  id: 12,
  approval: 'board',
  label: 'The board',
  decision: 'approved',
  by: sara,
  onBehalfOf: null,
  at: '2026-11-22T09:30:00.000Z',
  comment: 'Complete and correct.',
  files: 1,
  stale: false,
  thisStay: true,
}

export const workflowExample = {
  status: 'under_review',
  rev: 7,
  diagram: {
    states: [
      { key: 'draft', label: 'Draft', kind: 'initial', colour: 'grey', outcome: null, progress: 0 },
      { key: 'under_review', label: 'Under review', kind: 'normal', colour: 'teal', outcome: null, progress: 40 },
    ],
    transitions: [{ key: 'submit', from: ['draft'], to: 'under_review', label: 'Submit' }],
  },
  visits: [
    { state: 'draft', since: '2026-11-20T08:12:00.000Z', until: '2026-11-21T06:00:00.000Z', transition: null, by: null },
    { state: 'under_review', since: '2026-11-21T06:00:00.000Z', until: null, transition: 'submit', by: sara },
  ],
  approval: approvalExample,
  decisions: [decisionExample],
  clocks: [
    {
      sla: 'answer',
      label: 'Answer within eight hours',
      run: 1,
      state: 'running',
      startedAt: '2026-11-22T05:00:00.000Z',
      stoppedAt: null,
      dueAt: '2026-11-23T05:00:00.000Z',
      targetMinutes: 480,
      elapsedMinutes: 90,
      remainingMinutes: 390,
      breached: false,
      met: null,
      pausedSince: null,
      why: 'under_review',
      calendar: { key: 'office', version: '5f2a' },
    },
  ],
  timers: [{ transition: 'close', label: 'Close', at: '2026-12-01T05:00:00.000Z' }],
}

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
  internal: false,
  author: { id: 3, name: 'Sara Al-Harbi' },
  createdAt: '2026-11-22T09:30:00.000Z',
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

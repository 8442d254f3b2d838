const figure = (value: number, filter: Record<string, string> | null, previous: number | null = null) => ({ value, previous, filter })
const open = { stage: 'initial,normal,waiting' }
const range = { completed_after: '2026-10-25', completed_before: '2026-11-23' }
const lead = { count: 30, meanHours: 61.5, medianHours: 52.25, p90Hours: 140.5, meanWorkingHours: 19.25, medianWorkingHours: 16.5, p90WorkingHours: 44 }

/** One of everything that a dashboard holds. */
export const dashboardExample = {
  at: '2026-11-23T09:00:00.000Z',
  timeZone: 'Asia/Riyadh',
  role: 'admin',
  range: { from: '2026-10-25', to: '2026-11-23', interval: 'day' },
  previous: { from: '2026-09-25', to: '2026-10-24' },
  totals: {
    all: figure(120, {}), open: figure(42, open), drafts: figure(4, { stage: 'initial' }), overdue: figure(3, { overdue: 'true' }),
    dueToday: figure(1, { stage: 'normal', due_after: '2026-11-23', due_before: '2026-11-23' }),
    dueThisWeek: figure(5, { stage: 'normal', due_after: '2026-11-23', due_before: '2026-11-28' }),
    dueSoon: figure(4, { stage: 'normal', due_after: '2026-11-23', due_before: '2026-11-26' }),
    unassigned: figure(2, { assigned_to: 'none', ...open }), mine: figure(6, { assigned_to: 'me', ...open }), waitingForMe: figure(1, { my_approvals: 'true' }),
    created: figure(35, { begun_after: '2026-10-25', begun_before: '2026-11-23' }, 31), completed: figure(30, range, 28),
    cancelled: figure(1, { outcome: 'cancelled', ended_after: '2026-10-25', ended_before: '2026-11-23' }, 2),
  },
  by: {
    status: [{ key: 'draft', label: 'Draft', colour: 'grey', ...figure(4, { status: 'draft' }), ended: false }],
    type: [{ key: '1', label: 'Document Review', ...figure(120, { type: '1' }) }],
    category: [{ key: 'none', label: 'No category', ...figure(120, { category: 'none' }) }],
    priority: [{ key: 'urgent', label: 'Urgent', ...figure(12, { priority: 'urgent' }) }],
    department: [{ key: '2', label: 'Engineering', ...figure(120, { department: '2' }) }],
    client: [{ key: '9', label: 'Al Noor', ...figure(20, { client: '9' }) }, { key: 'others', label: 'Others', ...figure(100, { client_not: '9' }) }],
    assignee: [{ key: '3', label: 'Sara', ...figure(40, { assigned_to: '3' }) }],
  },
  trend: [
    {
      from: '2026-11-23', to: '2026-11-23', label: '23 Nov', created: figure(2, { begun_after: '2026-11-23', begun_before: '2026-11-23' }),
      completed: figure(1, { completed_after: '2026-11-23', completed_before: '2026-11-23' }), backlog: figure(42, { open_on: '2026-11-23' }),
    },
  ],
  age: [{ key: '0-7', label: '0 to 7 days', ...figure(10, { ...open, begun_after: '2026-11-16' }) }],
  leadTime: { ...lead, previous: lead },
  onTime: { onTime: figure(25, { ...range, on_time: 'true' }, 20), late: figure(5, { ...range, on_time: 'false' }, 6), share: 0.8333, previousShare: 0.7692 },
  workload: [{
    id: 3, name: 'Sara', open: figure(12, { assigned_to: '3', ...open }), overdue: figure(1, { assigned_to: '3', overdue: 'true' }),
    dueThisWeek: figure(2, { assigned_to: '3', stage: 'normal', due_after: '2026-11-23', due_before: '2026-11-28' }), capacity: 10,
  }],
  timeInState: [{ key: 'under_review', label: 'Under review', colour: 'teal', count: 33, medianHours: 20.25, p90Hours: 47.5 }],
  rework: { transactions: figure(4, { ...range, rework: 'true' }, 3), steps: 6 },
  nextDue: [{
    id: 42, reference: 'TRX-2026-00042', externalReference: 'EXT-7', title: null, dueDate: '2026-11-23', status: 'under_review',
    statusLabel: 'Under review', statusColour: 'teal',
  }],
  office: {
    pendingUsers: 1, files: 210, storageBytes: 734003200, queues: { worker: true, waiting: 0, running: 1, failed: 0 }, deliveriesFailed: 0,
    alerts: [{ key: 'pendingUsers', count: 1, filter: null, link: '/collections/users?where[or][0][and][0][status][equals]=pending' }],
  },
}

const spread = { n: 40, total: 980.5, mean: 24.5125, median: 20.25, p90: 47.5, longest: 90.75 }
const none = { n: 0, total: 0, mean: null, median: null, p90: null, longest: null }
const sara = { id: 3, name: 'Sara' }
const review = { key: 'review', label: 'Review' }
const refuse = { key: 'return', label: 'Return' }

/** One of everything that the analytics of a workflow hold. */
export const analyticsExample = {
  workflow: { id: 1, key: 'permit', name: 'Permit' },
  at: '2026-11-22T09:00:00.000Z',
  timeZone: 'Asia/Riyadh',
  histogramEdges: [1, 4, 8, 24, 48, 96, 168, 336, 720, 2160],
  transactions: { total: 42, open: 10, ended: 32, completed: 30, cancelled: 2, withSteps: 40 },
  steps: 118,
  versions: [{ number: 2, state: 'published', transactions: 42 }],
  standing: [{ ...review, kind: 'normal', colour: 'teal', transactions: 10 }],
  states: [
    {
      ...review, kind: 'normal', colour: 'teal', transactions: 38, elapsed: spread, working: { ...spread, total: 290, mean: 7.25, median: 6, p90: 15, longest: 27 },
      histogram: [2, 5, 6, 10, 12, 5, 0, 0, 0, 0, 0], share: 0.73, open: { count: 10, hours: 180 },
    },
  ],
  bottlenecks: [{ ...review, hours: 980.5, share: 0.73 }],
  leadTime: { firstToLast: spread, toCompletion: { ...spread, n: 30 } },
  throughput: { interval: 'month', periods: [{ period: '2026-11-01', begun: 12, ended: 9 }], earlier: { begun: 0, ended: 0 } },
  rejections: {
    count: 6, transactions: 5, rate: 0.119048,
    byTransition: [{ ...refuse, count: 6, transactions: 5 }],
    byState: [{ ...review, count: 6, transactions: 5, of: 44, rate: 0.136364 }],
    byRole: [{ role: 'admin', label: 'Administrator', count: 6, transactions: 5, of: 60, rate: 0.1 }],
    byPerson: [{ person: sara, count: 6, transactions: 5, of: 60, rate: 0.1 }],
  },
  rework: {
    count: 6, transactions: 5, rate: 0.119048, byState: [{ ...review, count: 6, transactions: 5 }],
    byRole: [{ role: 'editor', label: 'Editor', count: 6, transactions: 5 }], byPerson: [{ person: sara, count: 6, transactions: 5 }],
  },
  passages: [{ from: { key: 'submit', label: 'Submit' }, to: refuse, time: { ...spread, n: 6 }, overDay: 2 }],
  between: null,
  variants: {
    distinct: 4, transactions: 40,
    top: [{ key: 'submit.issue', steps: [{ key: 'submit', label: 'Submit' }, { key: 'issue', label: 'Issue' }], transactions: 25, share: 0.625, leadTime: spread }],
  },
  sla: [
    {
      ...review, met: 30, breached: 4, open: 6, rate: 0.882353, hours: { mean: 7.25, target: 16 },
      byMonth: [{ month: '2026-11', met: 30, breached: 4, open: 0, rate: 0.882353 }], byPerson: [{ person: sara, met: 30, breached: 4, open: 6, rate: 0.882353 }],
    },
  ],
  load: {
    count: 10, age: { ...spread, n: 10 }, byState: [{ ...review, kind: 'normal', colour: 'teal', count: 10, age: { ...spread, n: 10 } }],
    byPerson: [{ person: sara, count: 7, age: { ...spread, n: 7 } }, { person: null, count: 3, age: none }],
  },
  decisions: [
    {
      person: sara, role: 'admin', roleLabel: 'Administrator', steps: 60, rejections: 6, approvals: { approved: 0, rejected: 0 }, waited: spread,
      byTransition: [{ key: 'issue', label: 'Issue', count: 30 }],
    },
  ],
}

export const figureExample = {
  docs: [
    {
      id: 42, count: 1, hours: 90.75, reference: 'TRX-2026-00042', externalReference: 'EXT-7', title: null, clientName: 'Al Noor',
      status: 'review', statusLabel: 'Review', statusColour: 'teal', assignedTo: sara,
    },
  ],
  totalDocs: 38, limit: 25, page: 1, totalPages: 2, pagingCounter: 1, hasPrevPage: false, hasNextPage: true, prevPage: null, nextPage: 2,
}

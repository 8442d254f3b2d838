import { dashboardExample } from '../dashboard/example.ts'

const { at, timeZone, role, range, previous, totals, trend, age, leadTime, onTime, rework, workload } = dashboardExample
const told = { at, timeZone, role, range, previous }
const { waitingForMe: _, ...counted } = totals
const figure = (value: number, filter: Record<string, string>) => ({ value, previous: null, filter })
const { previous: __, ...lead } = leadTime

export const transactionsExample = {
  ...told,
  totals: counted,
  trend,
  age,
  groupBy: 'type',
  groups: [{
    key: '1', label: 'Document Review', all: figure(120, { type: '1' }), open: figure(42, { type: '1', stage: 'initial,normal,waiting' }),
    created: figure(35, { type: '1', begun_after: range.from, begun_before: range.to }), completed: figure(30, { type: '1', completed_after: range.from, completed_before: range.to }),
  }],
}

export const performanceExample = {
  ...told,
  completed: totals.completed,
  leadTime,
  leadClasses: [{ key: '24-48', label: '24 to 48 hours', ...figure(12, { completed_after: range.from, completed_before: range.to, lead_time_over: '24', lead_time_under: '48' }) }],
  onTime,
  periods: [{ from: range.to, to: range.to, label: '23 Nov', completed: trend[0]!.completed, onTime: onTime.onTime, late: onTime.late, leadTime: lead }],
  timeInState: [{
    key: 'under_review', label: 'Under review', colour: 'teal', time: { n: 33, total: 790.5, mean: 23.9545, median: 20.25, p90: 47.5, longest: 90.75 },
  }],
  rework,
}

export const usersExample = {
  ...told,
  people: [{
    ...workload[0]!, role: 'editor', medianHours: 48.5,
    deeds: { lines: 90, transactions: 40, created: 12, steps: 60, edits: 10, comments: 6, assignments: 2, decisions: 0 },
    completed: figure(28, { assigned_to: '3', completed_after: range.from, completed_before: range.to }),
    onTime: figure(24, { assigned_to: '3', completed_after: range.from, completed_before: range.to, on_time: 'true' }),
    late: figure(4, { assigned_to: '3', completed_after: range.from, completed_before: range.to, on_time: 'false' }),
  }],
}

/** What GET /dashboard/stats answers, as far as the start page shows it. */

/** `filter` are the flat filters that give exactly these rows; null where no list shows them. */
export type Figure = { value: number; previous: number | null; filter: Record<string, string> | null }
export type Slice = Figure & { key: string; label: string; colour?: string | undefined }
export type Interval = 'day' | 'week' | 'month'

export type TotalName =
  | 'all' | 'open' | 'drafts' | 'overdue' | 'dueToday' | 'dueThisWeek' | 'dueSoon' | 'unassigned' | 'mine' | 'waitingForMe'
  | 'created' | 'completed' | 'cancelled'
export type Dimension = 'status' | 'type' | 'category' | 'priority' | 'department' | 'client' | 'assignee'

/** Hours; working ones lie inside the office's hours. */
export type LeadTime = {
  count: number
  medianHours: number | null
  p90Hours: number | null
  medianWorkingHours: number | null
  p90WorkingHours: number | null
}
export type TrendPoint = { from: string; to: string; label: string; created: Figure; completed: Figure; backlog: Figure }
export type Load = { id: number | null; name: string; open: Figure; overdue: Figure; dueThisWeek: Figure; capacity: number }
export type StateTime = { key: string; label: string; colour: string; count: number; medianHours: number | null; p90Hours: number | null }
export type Due = { id: number; reference: string; externalReference: string; title: string | null; dueDate: string; status: string }

export type BoardStats = {
  /** ISO. */
  at: string
  timeZone: string
  role: 'admin' | 'editor' | 'client'
  range: { from: string; to: string; interval: Interval }
  previous: { from: string; to: string }
  totals: Record<TotalName, Figure | null>
  by: Record<Dimension, Slice[] | null>
  trend: TrendPoint[]
  age: Slice[]
  leadTime: LeadTime & { previous: LeadTime | null }
  onTime: { onTime: Figure; late: Figure; share: number | null; previousShare: number | null }
  workload: Load[] | null
  timeInState: StateTime[]
  rework: { transactions: Figure; steps: number }
  nextDue: Due[]
  office: {
    pendingUsers: number
    storageBytes: number
    files: number
    queues: { waiting: number; failed: number }
    deliveriesFailed: number
    alerts: { key: string; count: number; link: string }[]
  } | null
}

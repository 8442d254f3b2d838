import type { Dashboard } from '../../analytics/dashboard.ts'

/** What GET /dashboard/stats answers, by the names that the start page has for its parts. */
export type { Figure, Slice } from '../../analytics/dashboard.ts'
export type BoardStats = Dashboard
export type TotalName = keyof Dashboard['totals']
export type Dimension = keyof Dashboard['by']
export type TrendPoint = Dashboard['trend'][number]
export type Load = NonNullable<Dashboard['workload']>[number]

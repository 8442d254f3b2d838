import type { PayloadRequest, Where } from 'payload'
import { readableQuery } from '../access/readableQuery.ts'
import { callerOf } from '../platform/caller.ts'
import { idsQuery } from '../platform/idsQuery.ts'
import { settingsOf } from '../platform/settings.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import { momentOf, whereOf, type TransactionFilter } from '../transactions/filter.ts'
import { versionOf } from '../versions/workflow.ts'
import type { Courses } from './courses.ts'
import { coursesWithin } from './coursesWithin.ts'
import { readCourses } from './readCourses.ts'

/** The filters of lists, and two of our own: the version by its number, and when the work began. */
export type AnalyticsFilter = TransactionFilter & { version?: number | undefined; begun_after?: string | undefined; begun_before?: string | undefined }

/** What is asked, made ready: the query of the rows, null where the caller may read none, and between which moments they began. */
export type AskedRows = { readable: Where | null; from: number; until: number }

/**
 * Which rows the figures are computed over: the transactions of the workflow that the list shows this caller under the
 * same filters, deleted ones never. Raises NOT_FOUND for an unknown version, MALFORMED_QUERY naming a wrong filter.
 */
export async function askedRows(req: PayloadRequest, workflow: number, filter: AnalyticsFilter): Promise<AskedRows> {
  const { version, begun_after: after, begun_before: before, ...flat } = filter
  const { office } = await settingsOf(req.payload)
  const parts: Where[] = [{ workflow: { equals: workflow } }, await whereOf(req, callerOf(req), flat)]
  if (version !== undefined) {
    const { id, state } = await versionOf(req, workflow, version)
    if (state === 'draft') throw new DomainError('NOT_FOUND')
    parts.push({ workflowVersion: { equals: id } })
  }
  return {
    readable: await readableQuery(req, { and: parts.filter((part) => Object.keys(part).length > 0) }),
    from: after ? Date.parse(momentOf('begun_after', after, office.timeZone, 'start')) : Number.NEGATIVE_INFINITY,
    until: before ? Date.parse(momentOf('begun_before', before, office.timeZone, 'end')) : Number.POSITIVE_INFINITY,
  }
}

/** The courses of those rows. */
export async function askedCourses(req: PayloadRequest, { readable, from, until }: AskedRows): Promise<Courses> {
  // A query that matches nothing keeps one way through the code: figures over no rows are figures too.
  const seen = idsQuery(req.payload, slugs.transactions, readable ?? { id: { equals: 0 } })
  const courses = await readCourses(req, seen)
  return coursesWithin(courses, (course) => courses.begin[course]! >= from && courses.begin[course]! < until)
}

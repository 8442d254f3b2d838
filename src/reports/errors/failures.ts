import type { PayloadRequest } from 'payload'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { Text } from '../../shared/text.ts'
import { readByCursor } from '../../platform/readByCursor.ts'

/** What the system can fail at and give up, in the order shown. */
export const failureKinds = {
  job: { en: 'Job', ar: 'مهمة' },
  mail: { en: 'Mail', ar: 'رسالة بريد' },
  webhook: { en: 'Webhook', ar: 'خطاف ويب' },
  scan: { en: 'Virus scan', ar: 'فحص فيروسات' },
  import: { en: 'Import', ar: 'استيراد' },
  report: { en: 'Report', ar: 'تقرير' },
} as const satisfies Record<string, Text>

export type FailureKind = keyof typeof failureKinds

/**
 * Something the system gave up. `at` as the office's clock shows it; `subject` is what it was about: the queue of a job,
 * an address, a webhook, a file, the file of an import, the name of a report. `problem` is a code or what was answered,
 * `tries` how often it was tried, null where that is not counted.
 */
export type Failure = { kind: FailureKind; id: string; at: string; subject: string | null; problem: string | null; problemAr: string | null; tries: number | null }

/** The first moment that counts and the first after the last, as ISO texts. */
export type Span = { after: string; before: string }

/**
 * Of each kind what is given up now; what was tried again since and went through is none any more. Of imports and reports
 * only what failed on our side: that a file or a question was refused is no error of the system.
 */
const failures = `
  select 'job' as kind, id::text, completed_on as at, name as subject, left(coalesce(output->>'message', output->>'value'), 500) as problem,
    null::text as "problemAr", retry_count + 1 as tries
  from pgboss.job where state = 'failed'
  union all
  select 'mail', id::text, coalesce(ended_at, created_at), coalesce(sent_to, address), coalesce(nullif(concat_ws(' ', code, answer), ''), reason), null, tries
  from deliveries where state = 'failed'
  union all
  select 'webhook', d.id::text, coalesce(d.ended_at, d.created_at), d.webhook_key, coalesce(last.problem, last.status::text), null, d.tries
  from webhook_deliveries d
    left join lateral (select problem, status from webhook_attempts a where a.delivery_id = d.id order by a.id desc limit 1) last on true
  where d.state = 'failed'
  union all
  select 'scan', sha256, scan_next_at,
    (select file_name from attachments a where a.sha256 = c.sha256 order by a.id desc limit 1), scan_problem, null, null
  from file_contents c where scan = 'failed'
  union all
  select 'import', id::text, coalesce(finished_at, updated_at), file_name, refusal->'message'->>'en', refusal->'message'->>'ar', null
  from imports i where status = 'failed' and refusal->>'code' in ('INTERNAL', 'IMPORT_NOT_FOUND_FILE')
    and not exists (select from imports later where later.id > i.id and later.sha256 = i.sha256 and later.status = 'completed')
  union all
  select 'report', id::text, coalesce(finished_at, updated_at), name, problem->'message'->>'en', problem->'message'->>'ar', null
  from reports r where state = 'failed' and problem->>'code' = 'INTERNAL' and not exists (
    select from reports later
    where later.id > r.id and later.state = 'ready' and later.report = r.report and later.made_for_id = r.made_for_id and later.asked = r.asked)`

const within = '($1::timestamptz <= at and at < $2::timestamptz)'

/** How many there are of each kind that has any. */
export async function countFailures(req: PayloadRequest, { after, before }: Span): Promise<Map<FailureKind, number>> {
  const rows = await sqlOf(req)<{ kind: FailureKind; count: number }>(
    `select kind, count(*)::int as count from (${failures}) f where ${within} group by kind`,
    [after, before],
  )
  return new Map(rows.map(({ kind, count }) => [kind, count]))
}

/** Every one of them, the latest first. */
export async function readFailures(req: PayloadRequest, { after, before }: Span, signal: AbortSignal): Promise<AsyncIterable<Failure[]>> {
  const { office } = await settingsOf(req.payload)
  const text = `select kind, id, to_char(at at time zone $3, 'YYYY-MM-DD HH24:MI') as at, subject, problem, "problemAr", tries
    from (${failures}) f where ${within} order by f.at desc, kind, id`
  return readByCursor<Failure>(req, { text, values: [after, before, office.timeZone] }, signal)
}

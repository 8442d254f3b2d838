import { startOffice, type BenchOffice } from './startOffice.ts'

const rows = Number(process.env.BENCH_ROWS ?? 100_000)

/**
 * Reports through the whole way - ordered over HTTP, made by the worker, kept in the file store: seconds from the order to
 * ready and of the making alone, the size of the file, the processor of worker and PostgreSQL, the most memory the worker
 * held meanwhile; processor and memory without Chromium's.
 */
export default async function benchReports(): Promise<Record<string, unknown>> {
  const office = await startOffice(3967)
  try {
    await fill(office)
    const few = { filters: { project_id: 'P-1000' } }
    const some = { filters: { project_id: 'P-1000,P-10000' } }
    await made(office, { report: 'detail', format: 'csv', ...few })
    return {
      bench: 'reports',
      rows,
      detailCsv: await made(office, { report: 'detail', format: 'csv' }),
      detailXlsx: await made(office, { report: 'detail', format: 'xlsx' }),
      statusHistoryCsv: await made(office, { report: 'statusHistory', format: 'csv' }),
      summaryPdf: await made(office, { report: 'summary', format: 'pdf' }),
      detailPdf1000: await made(office, { report: 'detail', format: 'pdf', ...few }),
      detailPdf10000: await made(office, { report: 'detail', format: 'pdf', ...some }),
    }
  } finally {
    await office.stop()
  }
}

async function made(office: BenchOffice, asked: object): Promise<Record<string, unknown>> {
  office.forgetMemory()
  const before = office.cpu()
  const { api, authorization } = office
  const answer = await fetch(`${api}/reports/generate`, {
    method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify(asked),
  })
  if (answer.status !== 202) throw new Error(`${answer.status}: ${await answer.text()}`)
  const { doc } = (await answer.json()) as { doc: { id: number } }
  for (;;) {
    const [report] = await office.sql(
      `select state, rows::int as rows, size::int as size, problem, extract(epoch from finished_at - created_at)::float8 as whole,
         extract(epoch from finished_at - started_at)::float8 as making from reports where id = $1`,
      [doc.id],
    )
    if (report?.['state'] === 'failed') throw new Error(`The report failed: ${JSON.stringify(report['problem'])}`)
    if (report?.['state'] === 'ready') {
      const after = office.cpu()
      const secondsOf = (part: 'worker' | 'postgres') => Math.round((after[part] - before[part]) / 10) / 100
      return {
        rows: report['rows'], seconds: Math.round(Number(report['whole']) * 100) / 100, makingSeconds: Math.round(Number(report['making']) * 100) / 100,
        fileMb: Math.round(Number(report['size']) / 104_857.6) / 10,
        workerSeconds: secondsOf('worker'), postgresSeconds: secondsOf('postgres'), workerMb: office.memory().worker,
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** `P-1000` are a thousand transactions, `P-10000` nine thousand more; each has moved twice. */
async function fill({ sql }: BenchOffice): Promise<void> {
  await sql(
    `insert into transactions (external_reference, client_name, title, type_id, category_id, department_id, reference, status, state_kind,
       priority, workflow_id, workflow_version_id, created_by_id, assigned_to_id, due_date, project_id, created_at)
     select 'AHJ-' || n, 'شركة النور للتطوير ' || n % 700, 'Villa ' || n || ', structural drawings', 1 + n % 10, 1 + n % 5, 1 + n % 5,
       'TRX-2025-' || lpad(n::text, 6, '0'), 'under_review', 'normal', 'normal', v.workflow_id, v.id, u.id, u.id,
       date '2026-01-01' + n % 700 + interval '12 hours', case when n <= 1000 then 'P-1000' when n <= 10000 then 'P-10000' else 'P' end, now() - n * interval '1 minute'
     from generate_series(1, $1::int) n, (select * from workflow_versions order by id limit 1) v, (select id from users where role = 'editor' limit 1) u`,
    [rows],
  )
  await sql(
    `insert into transaction_history (transaction_id, event, actor_id, actor_role, "from", "to", internal, data, created_at, updated_at)
     select t.id, 'statusChanged', t.created_by_id, 'editor', step."from", step."to", false, '{}', t.created_at + step.after, t.created_at + step.after
     from transactions t, (values ('draft', 'submitted', interval '1 hour'), ('submitted', 'under_review', interval '5 hours')) step ("from", "to", after)
     where t.reference like 'TRX-2025-%'`,
  )
  await sql('analyze')
}

import { load } from './load.ts'
import { openBenchOffice } from './office.ts'

/** New transactions one after the other, with history, audit and outbox; then whether every number was given once. */
export default async function create(): Promise<Record<string, unknown>> {
  const office = await openBenchOffice()
  try {
    const headers = { ...(await office.signIn('editor@example.com')), 'content-type': 'application/json' }
    const body = JSON.stringify({
      externalReference: 'BENCH-1', title: 'Villa 12, structural drawings', clientName: 'Al Noor Development', type: 1, category: 2,
      department: 2, description: 'Second submission after the comments on the foundation plan.', priority: 'high',
    })
    const [before] = (await office.sql<Counted>(counted)).rows
    const speed = await load(office, { path: '/transactions', headers, requests: [{ method: 'POST', body }] })
    const [after] = (await office.sql<Counted>(counted)).rows
    return { ...speed, created: Number(after?.rows) - Number(before?.rows), gaps: Number(after?.gaps), duplicates: Number(after?.duplicates) }
  } finally {
    await office.close()
  }
}

type Counted = { rows: string; gaps: string; duplicates: string }

const counted = `
  select count(*) as rows, count(*) - count(distinct reference) as duplicates,
    (select last from reference_counters order by year desc limit 1)
      - count(*) filter (where reference like '%-' || extract(year from now()) || '-%') as gaps
  from transactions`

import type { BenchOffice } from './startOffice.ts'

type Import = { id: number; status: string; totalRows: number; imported: number; failed: number; startedAt: string; finishedAt: string }

/** Uploads a workbook as a client of the API does and follows it to its end. Seconds from the first byte sent to done. */
export async function measureImport(
  office: BenchOffice,
  file: Blob,
  name: string,
  options: Record<string, string> = {},
): Promise<Record<string, unknown>> {
  const form = new FormData()
  for (const [option, value] of Object.entries(options)) form.set(option, value)
  form.set('file', file, name)
  const begin = performance.now()
  const headers = { authorization: office.authorization }
  const answer = await fetch(`${office.api}/imports`, { method: 'POST', headers, body: form })
  if (answer.status !== 202) throw new Error(`The upload answered ${answer.status}: ${await answer.text()}`)
  const { doc } = (await answer.json()) as { doc: Import }
  const taken = performance.now()
  for (;;) {
    const found = (await (await fetch(`${office.api}/imports/${doc.id}`, { headers })).json()) as Import
    if (found.status === 'completed' || found.status === 'failed') {
      return {
        rows: found.totalRows,
        imported: found.imported,
        failed: found.failed,
        status: found.status,
        seconds: seconds(performance.now() - begin),
        uploadSeconds: seconds(taken - begin),
        workSeconds: seconds(Date.parse(found.finishedAt) - Date.parse(found.startedAt)),
        memoryMB: office.memory(),
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 10) / 100
}

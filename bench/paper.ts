import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cpuTime } from './cpuTime.ts'
import { sampleReport } from '../tests/helpers/sampleReport.ts'

const megabyte = 1_048_576

/** Prints reports of 1,000 and 10,000 rows as PDF, and 100,000 as workbook and CSV: seconds, size, this process's memory. No database. */
export default async function benchPaper(): Promise<Record<string, unknown>> {
  const directory = await mkdtemp(join(tmpdir(), 'mdc-bench-'))
  Object.assign(process.env, { DATA_DIR: directory, LOG_LEVEL: 'error' })
  await import('../tests/helpers/chromium.ts')
  const { readSettings } = await import('../src/shared/settings.ts')
  const { printReport } = await import('../src/reports/render/page/printReport.ts')
  const { defaultTemplate } = await import('../src/reports/render/template.ts')
  const { workbook } = await import('../src/reports/render/workbook.ts')
  const { csvPieces } = await import('../src/reports/render/csvPieces.ts')
  const { lookOf } = await import('../src/reports/render/look.ts')
  const { closeAll } = await import('../src/platform/onClose.ts')
  const { settings } = readSettings({})
  const payload = { logger: console } as never
  const measure = async (make: () => Promise<number>) => {
    const [begin, cpu] = [performance.now(), cpuTime(process.pid)]
    let peak = 0
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss)
    }, 20)
    const bytes = await make()
    clearInterval(watch)
    return { seconds: Math.round(performance.now() - begin) / 1_000, cpuSeconds: (cpuTime(process.pid) - cpu) / 1_000, fileMb: Math.round((bytes / megabyte) * 10) / 10, memoryMb: Math.round(peak / megabyte) }
  }
  const streamed = (pieces: AsyncIterable<Uint8Array>) =>
    measure(async () => {
      let bytes = 0
      for await (const piece of pieces) bytes += piece.byteLength
      return bytes
    })
  const pdf = (locale: 'en' | 'ar', rows: number) =>
    streamed(printReport(payload, sampleReport(locale, rows), { template: defaultTemplate, office: settings.office, look: lookOf(settings, locale), signal: undefined }))
  try {
    await pdf('en', 1)
    return {
      bench: 'paper',
      csv100000: await streamed(csvPieces(sampleReport('en', 100_000))),
      xlsx100000: await streamed(workbook(sampleReport('en', 100_000), lookOf(settings, 'en'))),
      pdf1000: await pdf('en', 1_000),
      pdf1000Arabic: await pdf('ar', 1_000),
      pdf10000: await pdf('en', 10_000),
      pdf10000Arabic: await pdf('ar', 10_000),
    }
  } finally {
    await closeAll(payload)
    await rm(directory, { recursive: true, force: true })
  }
}

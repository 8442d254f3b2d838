import { join } from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import { callerOf, type Caller } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { inSnapshot } from '../../platform/snapshot.ts'
import { officeDate } from '../../shared/dates.ts'
import { DomainError, isDomainError } from '../../shared/errors.ts'
import { requestOfPerson } from '../../users/requestOfPerson.ts'
import { askedSchema, rangeOf, type Asked } from '../asked.ts'
import { begin, TakenOver, type Begun } from './begun.ts'
import { customReport } from '../custom/customReport.ts'
import { failReport, problemOf } from './failReport.ts'
import { fileNameOf } from './fileNameOf.ts'
import { inFolder, keepFile, startFile, type Written } from '../kept/files.ts'
import { reports } from '../index.ts'
import { makeReports } from '../jobs.ts'
import type { MadeReport } from '../reportMaker.ts'
import { reportContentTypes, renderReport } from '../render/renderReport.ts'
import { refuseUnshared } from './refuseUnshared.ts'
import { templateOf } from './templateOf.ts'
import { settleReport } from './settleReport.ts'
import { watchRun } from './watchRun.ts'

/** Rights may change while a report is made; it is then made anew. Nobody's change more often than this. */
const mostTries = 3

/**
 * Takes a report from ordered to ready: with the rights of whom it is for, as they are now, from one snapshot. A worker
 * that dies on the way leaves a file nobody names; the next try begins anew. What is over is left alone. A refusal is
 * the end, and is told; anything else is raised, for another try.
 */
export async function makeReport(payload: Payload, id: number, signal: AbortSignal): Promise<void> {
  const begun = await begin(payload, id)
  if (!begun) return
  try {
    for (let tries = 1; ; tries += 1) {
      const req = await requestOfPerson(payload, begun.madeFor, makeReports)
      if (!req) throw new DomainError('FORBIDDEN')
      if (await makeOnce(req, begun, signal)) return
      if (tries === mostTries) throw new Error(`The rights of person ${begun.madeFor} changed ${mostTries} times while report ${id} was made.`)
    }
  } catch (error) {
    // Who took over brings it to its end.
    if (error instanceof TakenOver) return
    if (!isDomainError(error) || error.code === 'STORE_UNAVAILABLE') throw error
    await failReport(payload, id, problemOf(error), begun.run)
  }
}

/** False when the rights it was made with are no longer those of the person. */
async function makeOnce(req: PayloadRequest, begun: Begun, stop: AbortSignal): Promise<boolean> {
  const caller = callerOf(req)!
  const asked = askedSchema.parse(begun.asked)
  return inFolder(async (folder) => {
    const made = await inSnapshot(req, async (snapshot) =>
      watchRun(snapshot, begun, stop, async (signal, progress) => {
        const report = await madeOf(snapshot, begun, asked, caller, signal)
        progress.rowsExpected = report.rowsExpected
        const files = await write(snapshot, begun, asked, report, { folder, signal, onRows: (rows) => {
          progress.rows = rows
        } })
        return { ...files, rows: progress.rows, fileName: await nameOf(snapshot, begun, asked, report) }
      }),
    )
    await keepFile(req.payload, made.file, reportContentTypes[begun.format])
    await keepFile(req.payload, made.manifest, 'text/tab-separated-values')
    return settleReport(req.payload, begun, caller, made)
  })
}

async function madeOf(snapshot: PayloadRequest, begun: Begun, asked: Asked, caller: Caller, signal: AbortSignal): Promise<MadeReport> {
  if (begun.report === 'custom') {
    await refuseUnshared(snapshot, begun)
    return customReport(snapshot, begun.definition, asked, begun.language, signal)
  }
  const maker = reports[begun.report]
  // Who asked may have had another role then; a schedule may name people whose report this is not.
  if (!maker.roles.includes(caller.role)) throw new DomainError('FORBIDDEN')
  return maker.make(snapshot, asked, begun.language, signal)
}

async function write(
  snapshot: PayloadRequest,
  { format }: Begun,
  asked: Asked,
  report: MadeReport,
  { folder, signal, onRows }: { folder: string; signal: AbortSignal; onRows: (rows: number) => void },
): Promise<{ file: Written; manifest: Written }> {
  const file = await startFile(join(folder, 'report'))
  const manifest = await startFile(join(folder, 'manifest'))
  try {
    const template = asked.template === undefined ? null : await templateOf(snapshot, asked.template)
    for await (const piece of renderReport(snapshot, report.document, format, { template, signal, onRows })) {
      signal.throwIfAborted()
      await file.write(piece)
      await manifest.write(report.manifest.take())
    }
    await manifest.write(report.manifest.take())
  } catch (error) {
    await Promise.all([file.end(), manifest.end()])
    throw error
  }
  return { file: await file.end(), manifest: await manifest.end() }
}

async function nameOf(req: PayloadRequest, { format }: Begun, asked: Asked, { document }: MadeReport): Promise<string> {
  const { office } = await settingsOf(req.payload)
  const today = officeDate(now(), office.timeZone)
  return fileNameOf(req, { title: document.title, range: rangeOf(asked, today, office.weekend), today, asked, format })
}

import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { actAsJob } from '../../audit/actor.ts'
import { publish } from '../../outbox/publish.ts'
import { callerOf, type Caller } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { requestOfPerson } from '../../users/requestOfPerson.ts'
import { TakenOver, type Begun } from './begun.ts'
import type { Written } from '../kept/files.ts'
import { makeReports } from '../jobs.ts'
import { reportNames } from './reportNames.ts'

type Made = { file: Written; manifest: Written; rows: number; fileName: string }

/**
 * The end of making, in one tx: the row names the file, and whom it is for is told. False, and nothing done, when the
 * person has other rights than those it was made with. Raises FORBIDDEN when they are not active any more, TakenOver
 * when another try makes it or somebody took it back.
 */
export async function settleReport(payload: Payload, begun: Begun, madeWith: Caller, made: Made): Promise<boolean> {
  const req = actAsJob(await createLocalReq({}, payload), makeReports.name)
  return inTx(req, async () => {
    const sql = sqlOf(req)
    // Held until the commit: who takes rights away meanwhile waits, and finds a report made before.
    await sql('select 1 from users where id = $1 for share', [begun.madeFor])
    const present = await requestOfPerson(payload, begun.madeFor, makeReports, req)
    if (!present) throw new DomainError('FORBIDDEN')
    if (rightsOf(present) !== rightsOfCaller(madeWith)) return false
    const settled = await sql(
      `update reports set state = 'ready', rows = $3, rows_expected = $3, file_name = $4, size = $5, sha256 = $6, manifest = $7,
         made_as = $8, problem = null, finished_at = clock_timestamp(), updated_at = clock_timestamp()
       where id = $1 and run = $2 and state = 'making' returning 1`,
      [begun.id, begun.run, made.rows, made.fileName, made.file.size, made.file.sha256, made.manifest.sha256, madeWith.role],
    )
    if (settled.length === 0) throw new TakenOver()
    const event = { type: 'reportReady' as const, reportId: begun.id, report: await reportNames(req, begun.id), users: [begun.madeFor] }
    await publish(req, [{ ...event, by: null, at: now().toISOString() }], { keys: [`report:${begun.id}:ready`] })
    return true
  })
}

function rightsOf(req: PayloadRequest): string {
  return rightsOfCaller(callerOf(req)!)
}

function rightsOfCaller({ role, departments }: Caller): string {
  return JSON.stringify([role, [...departments].sort((one, other) => one - other)])
}

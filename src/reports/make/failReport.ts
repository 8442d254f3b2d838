import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { actAsJob } from '../../audit/actor.ts'
import { publish } from '../../outbox/publish.ts'
import { now } from '../../platform/clock.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { sentence, type DomainError } from '../../shared/errors.ts'
import type { Text } from '../../shared/text.ts'
import { makeReports } from '../jobs.ts'
import { filterLabels } from '../parts/filterLabels.ts'
import type { ReportProblem } from '../record.ts'
import { reportNames } from './reportNames.ts'

/**
 * Ends a report that cannot be made, and tells whom it was for. Once: a second call changes nothing. Of a `run`: nothing
 * either when another try has taken over.
 */
export async function failReport(payload: Payload, id: number, problem: ReportProblem, run?: string): Promise<void> {
  const req = actAsJob(await createLocalReq({}, payload), makeReports.name)
  await inTx(req, async () => {
    const [ended] = await sqlOf(req)<{ madeFor: number }>(
      `update reports set state = 'failed', problem = $2, finished_at = clock_timestamp(), updated_at = clock_timestamp()
       where id = $1 and state in ('waiting', 'making') and ($3::uuid is null or run = $3::uuid) returning made_for_id as "madeFor"`,
      [id, JSON.stringify(problem), run ?? null],
    )
    if (!ended) return
    const event = { type: 'reportFailed' as const, reportId: id, report: await reportNames(req, id), users: [ended.madeFor], problem: problem.code }
    // `by` nobody: a notice never goes to whoever did the thing, and this one goes to who asked.
    await publish(req, [{ ...event, by: null, at: now().toISOString() }], { keys: [`report:${id}:failed`] })
  })
}

/** A refusal as the reason why there is no report, in both languages; a filter by the name that people know it by. */
export function problemOf({ code, params, fields }: DomainError): ReportProblem {
  const details = (locale: keyof Text) => (fields ?? []).map(({ path, message }) => `${path}: ${message[locale]}`)
  const label = code === 'MALFORMED_QUERY' ? filterLabels[String(params['name'])] : undefined
  const said = (locale: keyof Text) => (label ? unknownValue(label, String(params['value']))[locale] : sentence(code, params, locale))
  const of = (locale: keyof Text) => [said(locale), ...details(locale)].join(' ')
  return { code, message: { en: of('en'), ar: of('ar') } }
}

const unknownValue = (label: Text, value: string): Text => ({
  en: `The filter “${label.en}” asks for "${value}", which is not known (any more).`,
  ar: `عامل التصفية «${label.ar}» يطلب القيمة "${value}" وهي غير معروفة أو لم تعد موجودة.`,
})

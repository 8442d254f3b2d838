import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { sqlOf } from '../../platform/tx.ts'
import { DomainError, isDomainError, type FieldError } from '../../shared/errors.ts'
import { isTimeZone } from '../../shared/settings/rules.ts'
import type { Text } from '../../shared/text.ts'
import { wrongFields } from '../../shared/wrongFields.ts'
import { askedSchema } from '../asked.ts'
import { checkAsked, checkColumns } from '../order/checkAsked.ts'
import { offeredFormats } from '../order/formats.ts'
import { reports } from '../index.ts'
import { mayUseDefinition } from '../order/loadDefinition.ts'
import { templateOf } from '../make/templateOf.ts'
import { faultsOfShape } from '../parts/faultsOfShape.ts'
import { ownerMay } from './ownerMay.ts'
import type { Schedule } from './schedule.ts'
import { contextOf } from './schedule.ts'
import { faultOfCron, isTimeOfDay, nextRuns } from './timing.ts'

const mostPeople = 500

/** Raises VALIDATION_FAILED with everything that is wrong with a schedule, field by field. */
export async function refuseWrongSchedule(req: PayloadRequest, schedule: Schedule): Promise<void> {
  const fields = [...faultsOfTiming(schedule), ...(await faultsOfReport(req, schedule)), ...(await faultsOfRecipients(req, schedule))]
  if (fields.length === 0) {
    const [next] = nextRuns(schedule.timing, await contextOf(req, schedule.timeZone), new Date(0), 1)
    if (!next) fields.push({ path: schedule.timing.timing === 'cron' ? 'cron' : 'timing', code: 'NEVER', message: never })
  }
  if (fields.length > 0) throw wrongFields(fields)
}

/** What is wrong with when a schedule runs. Pure. */
export function faultsOfTiming({ timing, timeZone }: Pick<Schedule, 'timing' | 'timeZone'>): FieldError[] {
  const zone = timeZone === null ? true : isTimeZone(timeZone)
  const faults: FieldError[] = zone === true ? [] : [{ path: 'timeZone', code: 'TIME_ZONE', message: zone }]
  if (timing.timing === 'workingDay') return isTimeOfDay(timing.at) ? faults : [...faults, { path: 'at', code: 'TIME', message: noTime }]
  const fault = faultOfCron(timing.cron)
  return fault === 'none' ? faults : [...faults, { path: 'cron', code: fault.toUpperCase(), message: cronFaults[fault] }]
}

async function faultsOfReport(req: PayloadRequest, schedule: Schedule): Promise<FieldError[]> {
  const { report, asked, template, format } = schedule
  const faults: FieldError[] = []
  const gather = async (path: string, check: () => unknown) => {
    try {
      await check()
    } catch (error) {
      if (!isDomainError(error)) throw error
      const inside = error.fields?.map((field) => ({ ...field, path: path === 'asked' ? `asked.${field.path}` : field.path }))
      faults.push(...(inside ?? [{ path, code: error.code, message: notOffered }]))
    }
  }
  // The field itself says later which reports there are.
  if (!Object.hasOwn(reports, report) && report !== 'custom') return [{ path: 'report', code: 'UNKNOWN_REPORT', message: notOffered }]
  if (!offeredFormats.includes(format)) faults.push({ path: 'format', code: 'FORMAT_NOT_OFFERED', message: noFormat })
  const parsed = askedSchema.safeParse(asked)
  if (!parsed.success) {
    faults.push(...faultsOfShape(parsed.error, 'asked'))
  } else if (report === 'custom') {
    const unshared = await faultsOfDefinition(req, schedule)
    faults.push(...unshared)
    await gather('asked', () => checkAsked(report, parsed.data))
    if (unshared.length === 0) await gather('asked', () => checkColumns(req, schedule.definition, parsed.data))
  } else {
    await gather('report', () => {
      const caller = callerOf(req)
      if (caller && !reports[report].roles.includes(caller.role)) throw new DomainError('FORBIDDEN')
    })
    if (faults.length === 0) await gather('asked', () => checkAsked(report, parsed.data))
  }
  if (template !== null) await gather('template', () => templateOf(req, template))
  return faults
}

/** A custom report is shared with whoever saves or runs the schedule, and with its owner, in whose name the clock runs it. */
async function faultsOfDefinition(req: PayloadRequest, { definition, owner }: Schedule): Promise<FieldError[]> {
  if (definition === null) return [{ path: 'definition', code: 'REQUIRED', message: whichReport }]
  if (!(await mayUseDefinition(req, definition))) return [{ path: 'definition', code: 'NOT_SHARED', message: notShared }]
  if (owner === null || owner === callerOf(req)?.id) return []
  return (await ownerMay(req, { report: 'custom', definition, owner })) === 'notShared' ? [{ path: 'definition', code: 'NOT_SHARED', message: notWithOwner }] : []
}

/** Editors send to colleagues by name; whole roles, and clients, are the administrators' to write to. */
async function faultsOfRecipients(req: PayloadRequest, { people, roles }: Schedule): Promise<FieldError[]> {
  if (people.length + roles.length === 0) return [{ path: 'people', code: 'NOBODY', message: nobody }]
  if (people.length > mostPeople) return [{ path: 'people', code: 'TOO_MANY', message: tooMany }]
  const isEditor = callerOf(req)?.role === 'editor'
  const known = await sqlOf(req)<{ id: number; role: string }>('select id, role::text as role from users where id = any($1::int[])', [people])
  const byId = new Map(known.map(({ id, role }) => [id, role]))
  const strangers = people.filter((id) => !byId.has(id) || (isEditor && byId.get(id) === 'client'))
  return [
    ...strangers.map((id) => ({ path: 'people', code: 'UNKNOWN_RECORD', message: unknown(id) })),
    ...(isEditor && roles.length > 0 ? [{ path: 'roles', code: 'NOT_YOURS', message: rolesOfAdmins }] : []),
  ]
}

const cronFaults: Readonly<Record<'fields' | 'malformed' | 'often', Text>> = {
  fields: { en: 'Expected five fields: minute, hour, day of the month, month, day of the week.', ar: 'المتوقع خمسة حقول: الدقيقة والساعة ويوم الشهر والشهر ويوم الأسبوع.' },
  malformed: { en: 'This is not a cron expression that can be followed, such as 0 7 * * 0-4.', ar: 'ليس تعبير cron صالحاً، مثل 0 7 * * 0-4.' },
  often: { en: 'At most four times an hour.', ar: 'أربع مرات في الساعة كحد أقصى.' },
}
const noTime: Text = { en: 'Expected a time such as 07:00.', ar: 'المتوقع وقت مثل 07:00.' }
const never: Text = { en: 'That moment never comes.', ar: 'هذا الموعد لا يأتي أبداً.' }
const notOffered: Text = { en: 'This is not a report that you may have.', ar: 'هذا التقرير غير متاح لك.' }
const noFormat: Text = { en: 'Reports are not made in this format.', ar: 'لا تُعد التقارير بهذه الصيغة.' }
const whichReport: Text = { en: 'Choose the custom report that is made.', ar: 'اختر التقرير المخصص المطلوب إعداده.' }
const notShared: Text = { en: 'This custom report was deleted or is not shared with you any more. Choose another.', ar: 'حُذف هذا التقرير المخصص أو لم يعد مشتركًا معك. اختر تقريرًا آخر.' }
const notWithOwner: Text = {
  en: 'This custom report is not shared with the owner of the schedule any more. Share it with their role, or choose another.',
  ar: 'لم يعد هذا التقرير المخصص مشتركًا مع صاحب الجدولة. شاركه مع دوره أو اختر تقريرًا آخر.',
}
const nobody: Text = { en: 'Name at least one person or role.', ar: 'حدد شخصاً أو دوراً واحداً على الأقل.' }
const tooMany: Text = { en: `At most ${mostPeople} people by name; use a role for more.`, ar: `بحد أقصى ${mostPeople} شخص بالاسم، وللمزيد استخدم الأدوار.` }
const rolesOfAdmins: Text = { en: 'Only administrators send to whole roles.', ar: 'الإرسال إلى أدوار كاملة لمديري النظام فقط.' }
const unknown = (id: number): Text => ({ en: `Nobody with the number ${id} can be sent to.`, ar: `لا يمكن الإرسال إلى الرقم ${id}.` })

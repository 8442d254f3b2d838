import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { checkpointFolders, writeCheckpoint } from '../src/audit/checkpoints.ts'
import { sayFinding } from '../src/audit/finding.ts'
import { signingKey } from '../src/audit/signingKey.ts'
import { verifyDatabase } from '../src/audit/verifyDatabase.ts'
import { env } from '../src/platform/env.ts'

/**
 * `npm run audit:verify`: checks the audit trail of DATABASE_URL. Exit codes: 0 in order, 1 something was changed, 2 it
 * could not be checked. `-- --json` for programs; Arabic where the locale of the environment is. After a backup was
 * restored on purpose: `-- --accept-restore "why"`.
 */
const { values } = parseArgs({ options: { json: { type: 'boolean' }, 'accept-restore': { type: 'string' } } })
const locale = /^ar/i.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '') ? 'ar' : 'en'
const say = (en: string, ar: string) => (locale === 'ar' ? ar : en)

const accept = async (reason: string): Promise<void> => {
  const client = new Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  const { rows } = await client
    .query<{ id: string; hash: Buffer; last_id: string | null }>('select id, hash, last_id from audit_batches order by id desc limit 1')
    .finally(() => client.end())
  const [newest] = rows
  for (const folder of checkpointFolders()) {
    writeCheckpoint(folder, {
      kind: 'restored',
      batch: Number(newest?.id ?? 0),
      hash: newest?.hash.toString('hex') ?? '',
      lastEntry: newest?.last_id ? Number(newest.last_id) : null,
      at: new Date().toISOString(),
      reason,
    }, signingKey())
  }
}

try {
  if (values['accept-restore'] !== undefined) await accept(values['accept-restore'])
  const begin = performance.now()
  const told = await verifyDatabase(env().DATABASE_URL)
  const seconds = Math.round((performance.now() - begin) / 10) / 100
  const finding = told.finding && { ...told.finding, message: sayFinding(told.finding) }
  if (values.json) console.log(JSON.stringify({ ...told, finding, seconds }))
  else if (finding) console.error(finding.message[locale])
  else {
    const { entries, batches, unsealed, purged, checkpoints } = told
    console.log(say(
      `The audit trail is in order: ${entries} entries in ${batches} batches, ${checkpoints} checkpoints, ${purged} removed by retention, ${unsealed} not sealed yet (${seconds} s).`,
      `سجل التدقيق سليم: ${entries} قيداً في ${batches} دفعة، و${checkpoints} نقطة تحقق، وأزيل ${purged} بحكم مدة الحفظ، و${unsealed} لم يُختم بعد (${seconds} ث).`,
    ))
  }
  process.exitCode = told.ok ? 0 : 1
} catch (error) {
  console.error(say('The audit trail could not be checked:', 'تعذر التحقق من سجل التدقيق:'), error instanceof Error ? error.message : error)
  process.exitCode = 2
}

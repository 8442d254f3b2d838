import { stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { verifyContents, type Checked } from '../src/attachments/contents/verifyContents.ts'
import { env } from '../src/platform/env.ts'
import * as store from '../src/platform/fileStore/index.ts'
import { localStore } from '../src/platform/fileStore/local.ts'
import { isDomainError } from '../src/shared/errors.ts'

/**
 * `npm run files:verify`: proves that every content a file names is in the store, with its size and digest; with
 * `-- --at <folder>` that it is in a copy of the store (a folder that holds `files` and `quarantine`). Exit codes: 0 all is
 * there, 1 something is missing or damaged, 2 it could not be checked. `--json` for programs; Arabic where the locale of the
 * environment is.
 */
const { values } = parseArgs({ options: { json: { type: 'boolean' }, at: { type: 'string' } } })
const locale = /^ar/i.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '') ? 'ar' : 'en'
const say = (en: string, ar: string) => (locale === 'ar' ? ar : en)

/** A folder that is not there would look like one where everything is missing. */
const copyAt = async (folder: string): Promise<Checked> => {
  if (!(await stat(folder)).isDirectory()) throw new Error(say(`"${folder}" is no folder.`, `«${folder}» ليس مجلداً.`))
  return localStore(folder)
}

const client = new Client({ connectionString: env().DATABASE_URL })
try {
  await client.connect()
  const begin = performance.now()
  const found = await verifyContents(client, values.at === undefined ? store : await copyAt(values.at))
  const seconds = Math.round((performance.now() - begin) / 10) / 100
  if (values.json) console.log(JSON.stringify({ ...found, seconds }))
  else {
    for (const sha256 of found.missing) console.error(say(`missing: ${sha256}`, `مفقود: ${sha256}`))
    for (const { sha256, reason } of found.damaged) console.error(say(`damaged: ${sha256}: ${reason}`, `تالف: ${sha256}: ${reason}`))
    const [megabytes, more] = [Math.round(found.bytes / 1_048_576), found.surplus.length]
    console.log(say(
      `${found.contents} contents (${megabytes} MB) are there and unchanged, ${found.missing.length} missing, ${found.damaged.length} damaged, ${more} that no file names (${seconds} s).`,
      `${found.contents} محتوى (${megabytes} ميغابايت) موجود وسليم، والمفقود ${found.missing.length}، والتالف ${found.damaged.length}، و${more} لا يذكره أي ملف (${seconds} ث).`,
    ))
  }
  process.exitCode = found.ok ? 0 : 1
} catch (error) {
  const cause = isDomainError(error) && error.cause instanceof Error ? error.cause : error
  console.error(say('The files could not be checked:', 'تعذر التحقق من الملفات:'), cause instanceof Error ? cause.message : cause)
  process.exitCode = 2
} finally {
  await client.end().catch(() => undefined)
}

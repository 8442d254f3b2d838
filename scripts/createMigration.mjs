import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Makes a migration from what the collections have become: `npm run migrate:create -- <words>`.
 * Payload writes it for its own loader; Node's type stripping wants types imported as types, and
 * the index it adds would be a second list to keep.
 */
const [name = 'change'] = process.argv.slice(2)
const before = new Set(readdirSync('migrations'))
execFileSync('payload', ['migrate:create', name, '--skip-empty'], { stdio: 'inherit' })
rmSync('migrations/index.ts', { force: true })
for (const file of readdirSync('migrations').filter((each) => each.endsWith('.ts') && !before.has(each))) {
  const path = `migrations/${file}`
  const text = readFileSync(path, 'utf8')
    .replace('import { MigrateUpArgs, MigrateDownArgs, sql }', 'import { type MigrateDownArgs, type MigrateUpArgs, sql }')
    .replaceAll('{ db, payload, req }: Migrate', '{ db }: Migrate')
  writeFileSync(path, text)
}

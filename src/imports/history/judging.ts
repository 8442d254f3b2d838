import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { say, type Text } from '../../shared/text.ts'
import { definitionOf } from '../../transactions/definitions.ts'
import type { WorkflowDefinition } from '../../workflows/definition.ts'
import type { PersonFacts } from '../../workflows/snapshot.ts'
import type { DuplicateRule } from '../importRecord.ts'
import type { HistoryTerms, MappedActivity, MappedActor } from './historyPlan.ts'
import { inWords, isKnown, suggestActivity, suggestActor } from './suggestMapping.ts'

export type WorkflowVersion = { workflow: number; version: number; key: string; name: Text; number: number }
export type Account = { id: number; role: PersonFacts['role'] }

/** All that the events of one import are judged by, read once. */
export type Judging = {
  /** Tells one from another: what was judged on the same basis is judged the same. */
  basis: string
  target: WorkflowVersion & { definition: WorkflowDefinition }
  /** Every version there is, by id. */
  versions: ReadonlyMap<number, WorkflowVersion>
  /** Users by email in lower case. */
  accounts: ReadonlyMap<string, Account>
  people: PersonFacts[]
  duplicates: DuplicateRule
  timeZone: string
  mappingOf: (activity: string) => { mapped: MappedActivity | undefined; suggested: boolean }
  actorOf: (word: string) => { mapped: MappedActor | undefined; suggested: boolean }
  /** A definition as it is replayed: nobody of today is given work of then. One object for each. */
  replayed: (definition: WorkflowDefinition) => WorkflowDefinition
}

/** Names of people and workflows decide nothing, so they are left out. */
function basisOf(facts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}

/** Raises NOT_FOUND when there is no such workflow, CONFLICT when it has no published version. */
export async function prepareJudging(
  req: PayloadRequest,
  { terms, duplicates, timeZone }: { terms: HistoryTerms; duplicates: DuplicateRule; timeZone: string },
): Promise<Judging> {
  const target = await targetOf(req, terms.workflow)
  const versions = await sqlOf(req)<WorkflowVersion>(
    `select w.id as workflow, v.id as version, w.key, jsonb_build_object('en', w.name_en, 'ar', w.name_ar) as name, v.number::int
     from workflow_versions v join workflows w on w.id = v.workflow_id where v.state <> 'draft'`,
  )
  const people = await sqlOf(req)<PersonFacts & { email: string }>(
    `select id, name, role, status = 'active' as active, lower(email) as email from users order by id`,
  )
  const saved = await savedTerms(req, target.key)
  const { definition } = target
  const accounts = new Map(people.map(({ email, id, role }) => [email, { id, role }]))
  const known = new Map<WorkflowDefinition, WorkflowDefinition>()
  return {
    basis: basisOf([
      target.version, versions.map(({ version }) => version), people.map(({ id, role, active, email }) => [id, role, active, email]), saved, timeZone,
    ]),
    target,
    versions: new Map(versions.map((version) => [version.version, version])),
    accounts,
    people: people.map(({ email: _email, ...person }) => person),
    duplicates,
    timeZone,
    mappingOf: remembered((activity) => {
      const asked = inWords(terms.activities, activity)
      if (asked !== undefined && isKnown(definition, asked)) return { mapped: asked, suggested: false }
      return { mapped: suggestActivity(definition, activity, saved), suggested: true }
    }),
    actorOf: remembered((word) => {
      const asked = inWords(terms.roles, word)
      if (asked !== undefined) return { mapped: asked, suggested: false }
      const email = word.toLowerCase()
      return { mapped: accounts.has(email) ? { email } : suggestActor(word, saved), suggested: true }
    }),
    replayed: (given) => {
      const made = known.get(given) ?? { ...given, assignments: given.assignments?.map((each) => ({ ...each, pool: { users: [] } })) ?? [] }
      known.set(given, made)
      return made
    },
  }
}

async function targetOf(req: PayloadRequest, key: string): Promise<Judging['target']> {
  const [row] = await sqlOf(req)<WorkflowVersion & { version: number | null }>(
    `select w.id as workflow, v.id as version, w.key, jsonb_build_object('en', w.name_en, 'ar', w.name_ar) as name, v.number::int
     from workflows w left join workflow_versions v on v.id = w.published_version_id where w.key = $1`,
    [key],
  )
  if (!row) throw new DomainError('NOT_FOUND')
  if (row.version === null) {
    throw new DomainError('CONFLICT', {
      reason: `the workflow "${say(row.name, 'en')}" has no published version`,
      reasonAr: `سير العمل «${say(row.name, 'ar')}» ليس له نسخة منشورة`,
    })
  }
  return { ...row, definition: await definitionOf(req, row.version) }
}

/** How the last import to this workflow understood its words. */
async function savedTerms(req: PayloadRequest, workflow: string): Promise<HistoryTerms | null> {
  const [row] = await sqlOf(req)<{ history: HistoryTerms }>(
    `select history from imports
     where kind = 'history' and status = 'completed' and dry_run = false and imported > 0 and history->>'workflow' = $1
     order by id desc limit 1`,
    [workflow],
  )
  return row?.history ?? null
}

/** A file repeats a dozen words a hundred thousand times. */
function remembered<Value>(find: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const found = find(word)
    if (known.size < 5_000) known.set(word, found)
    return found
  }
}

import type { RowError } from '../../imports/check/rowProblems.ts'
import type { EventError } from '../../imports/history/eventProblems.ts'
import type { FoundHistory } from '../../imports/history/historyPlan.ts'
import type { ImportRecord } from '../../imports/importRecord.ts'
import type { ListedError } from '../../imports/readRows.ts'
import { say, type Locale } from '../../shared/text.ts'

/** An import as callers see it, in their language; where the file lies is nobody's business. */
export function importAnswer(record: ImportRecord, locale: Locale, listed?: { errors: ListedError[]; total: number }) {
  const { storedAs: _storedAs, columns, refusal, locale: _locale, found, ...facts } = record
  return {
    ...facts,
    columns: columns && {
      ...columns,
      found: columns.found.map((column) => ({ ...column, header: say(column.header, locale) })),
      absent: columns.absent.map((column) => ({ ...column, header: say(column.header, locale) })),
    },
    refusal: refusal && { code: refusal.code, message: say(refusal.message, locale) },
    found: found && shownHistory(found, locale),
    errors: (listed?.errors ?? []).map((error) => shownError(error, locale)),
    errorCount: listed?.total ?? 0,
  }
}

/** An error in the reader's language; of an event also where its transaction stood at that moment. */
export function shownError<Shown extends RowError>({ state, message, ...error }: Shown & Pick<EventError, 'state'>, locale: Locale) {
  return { ...error, message: say(message, locale), ...(state ? { state: { key: state.key, label: say(state.label, locale) } } : {}) }
}

function shownHistory({ workflow, transitions, approvals, moved, ends, ...facts }: FoundHistory, locale: Locale) {
  return {
    ...facts,
    workflow: { ...workflow, name: say(workflow.name, locale) },
    transitions: transitions.map(({ key, label, to }) => ({ key, label: say(label, locale), to: say(to, locale) })),
    approvals: approvals.map(({ key, label }) => ({ key, label: say(label, locale) })),
    moved: moved.map((each) => ({ ...each, workflow: say(each.workflow, locale), state: say(each.state, locale) })),
    ends: ends.map(({ state, count }) => ({ state: say(state, locale), count })),
  }
}

/** For the API document. */
export const importExample = {
  id: 7,
  kind: 'transactions',
  fileName: 'declarations.xlsx',
  status: 'completed',
  step: 'done',
  mode: 'skip_invalid',
  duplicates: 'reject',
  dryRun: false,
  totalRows: 3,
  processedRows: 3,
  validRows: 2,
  imported: 2,
  updated: 0,
  skipped: 0,
  failed: 1,
  errorCount: 1,
  errors: [
    {
      row: 4,
      column: 'type',
      code: 'UNKNOWN_TYPE',
      message: '"Submision" is not a transaction type. Known types: Document Review, Submission.',
      value: 'Submision',
    },
  ],
}

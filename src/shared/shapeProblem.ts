import type { Text } from './text.ts'

/** What zod says of one wrong value: where it is, and what was expected. */
type Issue = { path: readonly PropertyKey[]; message: string }

/** A zod issue in words that name the place and the value; `path` is `whole` when it is about all of it. */
export function shapeProblem(candidate: unknown, issue: Issue, whole: string): { path: string; message: Text } {
  const path = issue.path.map(String).join('.') || whole
  const value = JSON.stringify(valueAt(candidate, issue.path)) ?? 'nothing'
  const shown = value.length > 80 ? `${value.slice(0, 80)}…` : value
  return {
    path,
    message: {
      en: `"${path}" is ${shown}: ${issue.message}.`,
      ar: `القيمة في «${path}» هي ${shown} وهي غير صالحة: ${issue.message}.`,
    },
  }
}

function valueAt(candidate: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    candidate,
  )
}

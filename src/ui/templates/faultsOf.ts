import type { ApiError } from '../askApi.ts'
import type { Fault, Field } from './draft.ts'

/** What the server says of the words: where it names a language and a field, beside that field; the rest in one place. Pure. */
export function faultsOf({ message, data }: ApiError): { faults: Fault[]; problem: string } {
  const errors = data?.errors ?? []
  const faults = errors.flatMap(({ path, message: said, ...more }): Fault[] => {
    const [, locale, field] = /^(en|ar)\.(subject|body|button)(?:\.|$)/.exec(path) ?? []
    if (locale === undefined || field === undefined) return []
    const { line } = more as { line?: unknown }
    return [{ locale: locale as Fault['locale'], field: field as Field, line: typeof line === 'number' ? line : null, message: said }]
  })
  const others = errors.filter(({ path }) => !/^(en|ar)\.(subject|body|button)(?:\.|$)/.test(path)).map(({ message: said }) => said)
  return { faults, problem: faults.length === errors.length && errors.length > 0 ? '' : [...(others.length === 0 ? [message] : others)].join(' ') }
}

import type { z } from 'zod'
import type { FieldError } from '../../shared/errors.ts'

/** What is not as its schema says, by path below `at`. Pure. */
export function faultsOfShape({ issues }: Pick<z.ZodError, 'issues'>, at: string): FieldError[] {
  return issues.map(({ path, message }) => ({ path: [at, ...path].join('.'), code: 'MISSHAPEN', message: { en: message, ar: misshapen } }))
}

const misshapen = 'القيمة هنا ليست بالشكل المتوقع.'

import { compile } from '../conditions/compile.ts'
import type { Flaw } from '../conditions/compile.ts'
import { fieldVariables } from '../conditions/environment.ts'
import type { Fielded, Scope } from '../conditions/environment.ts'
import { expressionsOf } from '../conditions/expressionsOf.ts'
import { noticeVariablesOf } from '../conditions/noticeVariables.ts'
import type { Placed } from '../conditions/expressionsOf.ts'
import type { Reading } from '../conditions/readAst.ts'
import { actorVariables, candidateVariables, eventVariables, transactionVariables } from '../conditions/variables.ts'
import type { Declared } from '../conditions/variables.ts'
import type { WorkflowDefinition } from '../definition.ts'
import { error, warning } from '../finding.ts'
import type { Finding, FindingCode } from '../finding.ts'

/** Every CEL expression: that it reads, that its types fit, that it names what there is, that it comes to what is wanted. */
export function checkExpressions(definition: WorkflowDefinition): Finding[] {
  return expressionsOf(definition).flatMap((placed) => checkExpression(definition, placed))
}

/** What is wrong with one expression, which need not stand in the definition (yet). */
export function checkExpression(definition: Fielded, { expression, element, scope, expects }: Placed): Finding[] {
  const compiled = compile(definition, expression, scope)
  if (!compiled.ok) return [flawed(compiled.flaw, expression, element)]
  const { type, reading } = compiled
  const fits = type === 'dyn' || expects.some((each) => each === type)
  return [
    ...(fits ? [] : [wrongResult(expression, element, type, expects[0] ?? 'nothing')]),
    ...[...reading.forbidden].map((what) => unsafe(what, expression, element)),
    ...unknownAsked(definition, scope, reading.guarded, expression, element),
    ...unguarded(definition, scope, reading, expression, element),
  ]
}

const codes: Record<Flaw['kind'], FindingCode> = {
  syntax: 'EXPRESSION_SYNTAX',
  type: 'EXPRESSION_TYPE',
  unknownName: 'EXPRESSION_UNKNOWN_NAME',
}

function flawed({ kind, reason, start, end }: Flaw, expression: string, element: string): Finding {
  const place = expression.slice(start, Math.max(end, start + 1)) || 'the end'
  return error(codes[kind], element, {
    en: `The expression of "${element}" is not right at character ${start + 1} (${place}): ${reason}.`,
    ar: `التعبير في «${element}» غير صحيح عند المحرف ${start + 1} (${place}): ${reason}.`,
  })
}

function wrongResult(expression: string, element: string, type: string, wanted: string): Finding {
  return error('EXPRESSION_TYPE', element, {
    en: `The expression "${expression}" of "${element}" comes to ${type}; expected ${wanted}.`,
    ar: `التعبير «${expression}» في «${element}» ناتجه ${type}، والمتوقع ${wanted}.`,
  })
}

function unsafe(what: 'matches' | 'index', expression: string, element: string): Finding {
  return error(
    'EXPRESSION_UNSAFE',
    element,
    what === 'matches'
      ? {
          en: `The expression "${expression}" of "${element}" uses matches(), which can take for ever; use startsWith, endsWith or contains.`,
          ar: `التعبير «${expression}» في «${element}» يستخدم matches() وقد لا ينتهي، استخدم startsWith أو endsWith أو contains.`,
        }
      : {
          en: `The expression "${expression}" of "${element}" uses brackets on a whole record; write a dot and the name.`,
          ar: `التعبير «${expression}» في «${element}» يستخدم الأقواس على سجل كامل، اكتب نقطة ثم الاسم.`,
        },
  )
}

// has() of a name that does not exist passes the type check and is false for ever.
function unknownAsked(definition: Fielded, scope: Scope, guarded: Set<string>, expression: string, element: string): Finding[] {
  return [...guarded]
    .filter((path) => isOurs(path) && !declaredAt(definition, scope, path))
    .map((path) =>
      error('EXPRESSION_UNKNOWN_NAME', element, {
        en: `The expression "${expression}" of "${element}" asks has(${path}), which does not exist.`,
        ar: `التعبير «${expression}» في «${element}» يسأل has(${path}) وهو غير موجود.`,
      }),
    )
}

function unguarded(
  definition: Fielded,
  scope: Scope,
  { paths, guarded }: Pick<Reading, 'paths' | 'guarded'>,
  expression: string,
  element: string,
): Finding[] {
  return [...paths]
    .filter((path) => declaredAt(definition, scope, path)?.optional && !guarded.has(path))
    .map((path) =>
      warning('EXPRESSION_MAY_FAIL', element, {
        en: `The expression "${expression}" of "${element}" reads ${path}, which may be empty; ask has(${path}) first.`,
        ar: `التعبير «${expression}» في «${element}» يقرأ ${path} وقد يكون فارغاً، اسأل has(${path}) أولاً.`,
      }),
    )
}

function isOurs(path: string): boolean {
  return ['transaction', 'fields', 'actor', 'event', 'candidate'].includes(path.split('.')[0]!)
}

function declaredAt({ customFields }: Fielded, scope: Scope, path: string): Declared | undefined {
  const [variable, name] = path.split('.') as [string, string]
  const tables: Record<string, Readonly<Record<string, Declared>>> = {
    transaction: transactionVariables,
    fields: fieldVariables(customFields),
    actor: actorVariables,
    event: scope.kind === 'notice' ? noticeVariablesOf(scope.events) : eventVariables,
    candidate: candidateVariables,
  }
  const table = tables[variable]
  return table && Object.hasOwn(table, name) ? table[name] : undefined
}

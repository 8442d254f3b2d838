import { ofAccounts } from './accounts.ts'
import { ofEveryEvent, ofEveryMail, ofTransaction } from './everyMail.ts'
import { ofEvents } from './events.ts'
import { ofDigest } from './index.ts'
import type { TemplateVariable } from './templateVariable.ts'

/** Every variable there is as a table of the manual (docs/notifications.md, checked by a test). Pure. */
export function tableOfVariables(): string {
  const groups: [string, readonly TemplateVariable[]][] = [
    ['every mail', ofEveryMail],
    ['every event', ofEveryEvent],
    ['events of transactions', ofTransaction],
    ...Object.entries(ofEvents).map(([event, own]): [string, readonly TemplateVariable[]] => [`\`${event}\``, own]),
    ...Object.entries(ofAccounts).map(([key, own]): [string, readonly TemplateVariable[]] => [`\`${key}\``, own]),
    ['`digest`', ofDigest],
  ]
  const rows = groups.flatMap(([group, variables]) => variables.flatMap((variable, index) => rowsOf(variable, index === 0 ? group : '', '')))
  return ['| in | variable | what it is | sample |', '|---|---|---|---|', ...rows].join('\n')
}

function rowsOf({ name, kind, label, sample, optional, html, of = [] }: TemplateVariable, group: string, within: string): string[] {
  const more = [...(kind === 'list' ? ['a list'] : []), ...(kind === 'yesNo' ? ['yes or no'] : []), ...(html ? ['formatted'] : []), ...(optional ? ['may be empty'] : [])]
  const words = (typeof sample === 'string' ? sample : sample.en).replaceAll('\n', ' ')
  const row = `| ${group} | \`${within}${name}\` | ${label.en}${more.length > 0 ? ` (${more.join(', ')})` : ''} | ${words} |`
  return [row, ...of.flatMap((each) => rowsOf(each, '', `${within}${name}[].`))]
}

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { allowedFilters, allowedTags } from '../src/mails/templates/liquidEngine.ts'
import { tableOfVariables } from '../src/mails/templates/variables/tableOf.ts'

const page = readFileSync(new URL('../docs/notifications.md', import.meta.url), 'utf8')

it('docs/notifications.md tells every variable, tag and filter of templates, and no other', () => {
  expect(page).toContain(`\n${tableOfVariables()}\n`)
  const listed = (word: string) => new RegExp(`${word}: (.*)\\.`).exec(page.replace(/\n/g, ' '))?.[1]?.split('.')[0]?.match(/`([\w]+)`/g)?.map((each) => each.slice(1, -1))
  expect(listed('Tags')).toEqual([...allowedTags])
  expect(listed('Filters')).toEqual([...allowedFilters])
})

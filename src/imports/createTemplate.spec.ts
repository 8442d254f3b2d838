import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { excelProblems } from '../../tests/helpers/excelProblems.ts'
import { temporaryFolder } from '../../tests/helpers/temporaryFolder.ts'
import { columns } from './columns.ts'
import { createTemplate } from './createTemplate.ts'
import { isFileRefused } from './fileProblems.ts'
import { openImportFile } from './openImportFile.ts'

const folder = temporaryFolder()

describe.each(['en', 'ar'] as const)('the template in %s', (locale) => {
  const input = {
    locale,
    types: [{ en: 'Submission', ar: 'تقديم' }, { en: 'Approval Request', ar: 'طلب موافقة' }],
    categories: [{ en: 'Planning', ar: 'التخطيط' }],
    staff: ['editor@example.com'],
    exampleDueDate: '2027-01-31',
  }

  it('has headings that an import recognises and no row to import by accident', async () => {
    const path = join(folder, `${locale}.xlsx`)
    writeFileSync(path, await createTemplate(input))
    const file = await openImportFile(path, 'template.xlsx')
    expect(file.header.places).toEqual(Object.fromEntries(columns.map(({ key }, index) => [key, index])))
    const error = await file.rows.next().catch((thrown: unknown) => thrown)
    expect(isFileRefused(error) && error.code).toBe('FILE_NO_ROWS')
    await file.workbook.close()
  })

  it('offers lists, runs in the direction of the language and shows an example', async () => {
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(Uint8Array.from(await createTemplate(input)).buffer)
    // The library writes a font's colour before its size, which Excel reads all the same.
    const problems = await excelProblems(await createTemplate(input))
    expect(problems.filter((problem) => !/main:sz'.*styles\.xml/.test(problem))).toEqual([])
    const [sheet, help] = workbook.worksheets
    expect(sheet?.views[0]?.rightToLeft ?? false).toBe(locale === 'ar')
    expect(sheet?.getCell('C5').dataValidation).toMatchObject({ type: 'list', formulae: ['Lists!$C$1:$C$2'] })
    expect(sheet?.getCell('H10001').dataValidation).toMatchObject({ type: 'list', formulae: ['Lists!$H$1:$H$4'] })
    expect(workbook.getWorksheet('Lists')?.getCell('C1').value).toBe(input.types[0]?.[locale])
    expect(help?.getCell('D7').value).toBe('31/01/2027')
  })
})

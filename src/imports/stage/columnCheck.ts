import type { Heading } from '../columns.ts'
import type { ColumnCheck } from '../importRecord.ts'
import type { ImportFile } from '../openImportFile.ts'
import { columnLetters } from '../read/row.ts'

/** Which columns were found where, as the import remembers it for people. */
export function columnCheck<Key extends string>({ header, workbook }: ImportFile<Key>, headings: readonly Heading<Key>[]): ColumnCheck {
  const placeOf = (key: Key) => header.places[key]
  return {
    headerRow: header.row,
    sheet: workbook.sheetName,
    found: headings.flatMap(({ key, header: name }) => {
      const place = placeOf(key)
      return place === undefined ? [] : [{ key, column: columnLetters(place), header: name }]
    }),
    absent: headings.filter(({ key }) => placeOf(key) === undefined).map(({ key, header: name }) => ({
      key,
      header: name,
    })),
    ignored: header.ignored,
  }
}

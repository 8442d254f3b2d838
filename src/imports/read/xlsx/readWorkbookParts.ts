import { posix } from 'node:path'
import { FileRefused } from '../../fileProblems.ts'
import type { ReadLimits } from '../limits.ts'
import type { Zip } from './openZip.ts'
import { readXml } from './parseXml.ts'

export type WorkbookParts = {
  sheetName: string
  sheetPath: string
  sharedStringsPath: string | null
  stylesPath: string | null
  /** Old Mac workbooks count days from 1904. */
  date1904: boolean
}

/** Finds the first visible worksheet of an xlsx and the parts it needs. */
export async function readWorkbookParts(zip: Zip, limits: ReadLimits): Promise<WorkbookParts> {
  const rootRelations = await readRelations(zip, '_rels/.rels', '', limits)
  const workbookPath = rootRelations.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
  if (!zip.has(workbookPath) || !workbookPath.startsWith('xl/') || workbookPath.endsWith('.bin')) {
    throw new FileRefused('FILE_NOT_A_WORKBOOK', {
      found: { en: 'a zip archive without an .xlsx workbook in it', ar: 'أرشيف zip لا يحتوي على مصنف ‎.xlsx' },
    })
  }
  const folder = posix.dirname(workbookPath)
  const relationsPath = `${folder}/_rels/${posix.basename(workbookPath)}.rels`
  const relations = await readRelations(zip, relationsPath, folder, limits)
  const worksheets = new Map(
    relations.filter(({ type }) => type.endsWith('/worksheet')).map(({ id, target }) => [id, target]),
  )
  let date1904 = false
  const visible: { name: string; path: string }[] = []
  await readXml(
    await zip.stream(workbookPath),
    {
      open(name, attributes) {
        if (name === 'workbookPr') date1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
        if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return
        const idAttribute = Object.keys(attributes).find((key) => key.endsWith(':id'))
        const path = worksheets.get((idAttribute && attributes[idAttribute]) ?? '')
        if (path && zip.has(path)) visible.push({ name: attributes.name ?? '', path })
      },
    },
    limits,
  )
  const sheet = visible[0]
  if (!sheet) throw new FileRefused('FILE_NO_SHEET')
  const pathOf = (kind: string) => {
    const target = relations.find(({ type }) => type.endsWith(`/${kind}`))?.target
    return target && zip.has(target) ? target : null
  }
  return {
    sheetName: sheet.name,
    sheetPath: sheet.path,
    sharedStringsPath: pathOf('sharedStrings'),
    stylesPath: pathOf('styles'),
    date1904,
  }
}

type Relation = { id: string; type: string; target: string }

async function readRelations(zip: Zip, path: string, folder: string, limits: ReadLimits): Promise<Relation[]> {
  const relations: Relation[] = []
  if (!zip.has(path)) return relations
  await readXml(
    await zip.stream(path),
    {
      open(name, attributes) {
        if (name !== 'Relationship' || attributes.TargetMode === 'External') return
        const target = attributes.Target ?? ''
        const absolute = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
        relations.push({ id: attributes.Id ?? '', type: attributes.Type ?? '', target: absolute })
      },
    },
    limits,
  )
  return relations
}
